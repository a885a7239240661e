import type { ServicePreset } from '../core/service-preset.js';

/** Mouseflow. */
export const preset = {
  id: 'mouseflow',
  name: 'Mouseflow',
  description: 'Records sessions of visitors so that they can be replayed.',
  purposes: ['analytics'],
  provider: {
    name: 'Mouseflow ApS',
    country: 'DK',
    policyUrl: 'https://mouseflow.com/privacy',
  },
  match: ['*.mouseflow.com'],
  cookies: [
    {
      name: 'mf_user',
      retention: 90,
    },
    {
      name: 'mf_*',
      retention: 'session',
    },
  ],
  scripts: [
    {
      src: 'https://cdn.mouseflow.com/projects/{projectId}.js',
    },
  ],
  parameters: {
    projectId: {
      description: 'Id of the project.',
      example: '01234567-89ab-cdef-0123-456789abcdef',
      form: 'word',
    },
  },
  assumed: ['provider.name', 'scripts'],
  source: 'https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
