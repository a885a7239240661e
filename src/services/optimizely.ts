import type { ServicePreset } from '../core/service-preset.js';

/** Optimizely. */
export const preset = {
  id: 'optimizely',
  name: 'Optimizely',
  description: 'Shows variants of pages to visitors, and compares what they do.',
  purposes: ['analytics'],
  provider: {
    name: 'Optimizely, Inc.',
    country: 'US',
    policyUrl: 'https://www.optimizely.com/legal/privacy-notice/',
  },
  match: ['*.optimizely.com'],
  cookies: [
    {
      name: 'optimizelyEndUserId',
      retention: 183,
    },
    {
      name: 'optimizelyRedirectData',
      retention: 1,
    },
    {
      name: 'optimizelyDomainTestCookie',
      retention: 183,
    },
    {
      name: 'optimizelyOptOut',
      retention: 3653,
    },
  ],
  scripts: [
    {
      src: 'https://cdn.optimizely.com/js/{projectId}.js',
    },
  ],
  parameters: {
    projectId: {
      description: 'Id of the project.',
      example: '1234567890',
      form: 'word',
    },
  },
  assumed: ['provider.name', 'scripts'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
