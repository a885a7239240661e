import type { ServicePreset } from '../core/service-preset.js';

/** Sentry. */
export const preset = {
  id: 'sentry',
  name: 'Sentry',
  description: 'Reports errors in the browsers of visitors, and can replay their sessions.',
  purposes: ['analytics'],
  provider: {
    name: 'Functional Software, Inc.',
    brand: 'Sentry',
    country: 'US',
    policyUrl: 'https://sentry.io/privacy/',
  },
  match: ['*.sentry.io', '*.sentry-cdn.com'],
  storage: [
    {
      area: 'session',
      key: 'sentryReplaySession',
    },
  ],
  scripts: [
    {
      src: 'https://js.sentry-cdn.com/{publicKey}.min.js',
      crossorigin: 'anonymous',
    },
  ],
  parameters: {
    publicKey: {
      description: 'Public key of the project.',
      example: '0123456789abcdef0123456789abcdef',
      form: 'word',
    },
  },
  assumed: ['scripts'],
  source: '@sentry-internal/replay 10.57.0; https://sentry.io/legal/ccpa/1.0.0/; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
