import type { ServicePreset } from '../core/service-preset.js';

/** Simple Analytics. */
export const preset = {
  id: 'simple-analytics',
  name: 'Simple Analytics',
  description: 'Counts visits without cookies and without recognising browsers later.',
  purposes: ['analytics'],
  provider: {
    name: 'Simple Analytics B.V.',
    country: 'NL',
    policyUrl: 'https://dashboard.simpleanalytics.com/privacy-policy',
  },
  match: ['*.simpleanalyticscdn.com'],
  scripts: [
    {
      src: 'https://scripts.simpleanalyticscdn.com/latest.js',
    },
  ],
  source: 'Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
