import type { ServicePreset } from '../core/service-preset.js';

/** PayPal. */
export const preset = {
  id: 'paypal',
  name: 'PayPal',
  description: 'Takes the payment that you start, and checks it for fraud, which can not be done without it.',
  purposes: ['necessary'],
  provider: {
    name: 'PayPal, Inc.',
    country: 'US',
    policyUrl: 'https://www.paypal.com/us/legalhub/paypal/privacy-full',
  },
  match: ['www.paypal.com', '*.paypalobjects.com'],
  cookies: [
    {
      name: 'enforce_policy',
      retention: 365,
      domain: 'paypal.com',
      thirdParty: true,
    },
    {
      name: 'l7_az',
      retention: 1,
      domain: 'paypal.com',
      thirdParty: true,
    },
    {
      name: 'nsid',
      retention: 'session',
      domain: 'paypal.com',
      thirdParty: true,
    },
    {
      name: 'tsrce',
      retention: 'session',
      domain: 'paypal.com',
      thirdParty: true,
    },
    {
      name: 'x-pp-s',
      retention: 'session',
      domain: 'paypal.com',
      thirdParty: true,
    },
    {
      name: 'ts_c',
      retention: 1096,
      domain: 'paypal.com',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://www.paypal.com/sdk/js?client-id={clientId}',
    },
  ],
  parameters: {
    clientId: {
      description: 'Client id of the application.',
      example: 'AbCdEfExample',
      form: 'word',
    },
  },
  assumed: ['provider.name'],
  remark: 'Necessary only on pages on which visitors pay; messages about instalments are not.',
  source:
    '@paypal/paypal-js 11.3.0; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
