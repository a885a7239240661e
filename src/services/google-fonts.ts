import type { ServicePreset } from '../core/service-preset.js';

/** Google Fonts. */
export const preset = {
  id: 'google-fonts',
  name: 'Google Fonts',
  description: 'Loads fonts.',
  purposes: ['embeds'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  assumed: ['fonts.gstatic.com'],
  remark:
    'Sets no cookies; the IP address goes to Google. Fonts on the site’s own host need no answer. In the EEA, the United Kingdom and Switzerland the contract partner may be Google Ireland Limited: say so in `provider`.',
  source: 'tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
