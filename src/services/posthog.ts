import type { ServicePreset } from '../core/service-preset.js';

/** PostHog. */
export const preset = {
  id: 'posthog',
  name: 'PostHog',
  description: 'Records what visitors do on the site, and can replay their sessions.',
  purposes: ['analytics'],
  provider: {
    name: 'PostHog, Inc.',
    country: 'US',
    policyUrl: 'https://posthog.com/privacy',
  },
  match: ['*.posthog.com'],
  cookies: [
    {
      name: 'ph_*',
      retention: 365,
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'ph_*',
    },
    {
      area: 'local',
      key: '__ph_opt_in_out_*',
    },
    {
      area: 'session',
      key: 'ph_*',
    },
  ],
  start: 'posthog.init(projectKey, { api_host });',
  signal: 'posthog',
  assumed: ['provider.name'],
  source: 'posthog-js 1.449.2; Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
