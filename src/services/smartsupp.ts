import type { ServicePreset } from '../core/service-preset.js';

/** Smartsupp. */
export const preset = {
  id: 'smartsupp',
  name: 'Smartsupp',
  description: 'Lets visitors write to the site, and records what they do on it.',
  purposes: ['chat', 'analytics'],
  provider: {
    name: 'Smartsupp.com, s.r.o.',
    brand: 'Smartsupp',
    country: 'CZ',
    policyUrl: 'https://www.smartsupp.com/privacy',
  },
  match: ['*.smartsuppchat.com', '*.smartsuppcdn.com'],
  cookies: [
    {
      name: 'ssupp.vid',
    },
    {
      name: 'ssupp.visits',
    },
  ],
  start: '_smartsupp = { key };',
  assumed: ['provider.name'],
  remark: 'The source names no lifetimes.',
  source: 'tarteaucitronjs 1.34.0; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
