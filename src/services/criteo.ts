import type { ServicePreset } from '../core/service-preset.js';

/** Criteo. */
export const preset = {
  id: 'criteo',
  name: 'Criteo',
  description: 'Shows ads for what visitors have looked at before.',
  purposes: ['ads'],
  provider: {
    name: 'Criteo SA',
    country: 'FR',
    policyUrl: 'https://www.criteo.com/privacy/',
  },
  match: ['*.criteo.com', '*.criteo.net'],
  cookies: [
    {
      name: 'cto_bundle',
      retention: 395,
    },
    {
      name: 'cto_idcpy',
      retention: 395,
    },
    {
      name: 'cto_tld_test',
      retention: 'session',
    },
    {
      name: 'cto_sid',
      retention: 'session',
    },
  ],
  start: 'criteo_q.push({ event: "setAccount", account });',
  source: 'https://cookiesentry.com/cookies/providers/criteo; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
