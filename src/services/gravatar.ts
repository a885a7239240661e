import type { ServicePreset } from '../core/service-preset.js';

/** Gravatar. */
export const preset = {
  id: 'gravatar',
  name: 'Gravatar',
  description: 'Shows pictures that people have chosen for their mail address.',
  purposes: ['embeds'],
  provider: {
    name: 'Automattic Inc.',
    country: 'US',
    policyUrl: 'https://automattic.com/privacy/',
  },
  match: ['*.gravatar.com'],
  assumed: ['provider.name'],
  source: 'Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
