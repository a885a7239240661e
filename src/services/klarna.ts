import type { ServicePreset } from '../core/service-preset.js';

/** Klarna. */
export const preset = {
  id: 'klarna',
  name: 'Klarna',
  description: 'Takes the payment that you start, which can not be done without it.',
  purposes: ['necessary'],
  provider: {
    name: 'Klarna Bank AB (publ)',
    brand: 'Klarna',
    country: 'SE',
    policyUrl: 'https://www.klarna.com/privacy/',
  },
  match: ['*.klarna.com', '*.klarnaservices.com', '*.klarnaevt.com'],
  start: 'Klarna.Payments.init({ client_token });',
  assumed: ['provider.name'],
  remark:
    'Necessary only on pages on which visitors pay; messages about instalments are not. No source that was read names its cookies; none are listed.',
  source: 'Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
