import type { ServicePreset } from '../core/service-preset.js';

/** Freshchat. */
export const preset = {
  id: 'freshchat',
  name: 'Freshchat',
  description: 'Lets visitors write to the site.',
  purposes: ['chat'],
  provider: {
    name: 'Freshworks Inc.',
    brand: 'Freshworks',
    country: 'US',
    policyUrl: 'https://www.freshworks.com/privacy/',
  },
  match: ['*.freshchat.com', '*.freshworksapi.com'],
  start: 'fcWidget.init({ token, host });',
  assumed: ['provider.name'],
  remark: 'No source that was read names its cookies; none are listed.',
  source: 'Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
