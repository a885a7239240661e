import type { ServicePreset } from '../core/service-preset.js';

/** Crazy Egg. */
export const preset = {
  id: 'crazy-egg',
  name: 'Crazy Egg',
  description: 'Draws heat maps and records how visitors move and click.',
  purposes: ['analytics'],
  provider: {
    name: 'Crazy Egg, Inc.',
    country: 'US',
    policyUrl: 'https://www.crazyegg.com/privacy',
  },
  match: ['*.crazyegg.com', '*.cetrk.com'],
  cookies: [
    {
      name: '_ce.s',
      retention: 365,
    },
    {
      name: '_ce.clock_event',
      retention: 1,
    },
    {
      name: '_ce.clock_data',
      retention: 1,
    },
    {
      name: '_ce.irv',
      retention: 'session',
    },
    {
      name: '_ce.cch',
      retention: 1,
    },
    {
      name: '_ce.gtld',
      retention: 1,
    },
    {
      name: '_CEFT',
      retention: 365,
    },
    {
      name: '_ceir',
      retention: 365,
    },
    {
      name: '_cer.v',
      retention: 31,
    },
    {
      name: 'cebs',
      retention: 'session',
    },
    {
      name: 'cebsp_',
      retention: 'session',
    },
    {
      name: 'ce_successful_csp_check',
      retention: 1,
    },
    {
      name: 'ceft_variant_override',
      retention: 'session',
    },
  ],
  scripts: [
    {
      src: 'https://script.crazyegg.com/pages/scripts/{account}.js',
    },
  ],
  parameters: {
    account: {
      description: 'Number of the account, in two parts.',
      example: '0012/3456',
      form: 'path',
    },
  },
  assumed: ['provider.name'],
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
