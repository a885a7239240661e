import type { ServicePreset } from '../core/service-preset.js';

/** Stripe. */
export const preset = {
  id: 'stripe',
  name: 'Stripe',
  description: 'Takes the payment that you start, and checks it for fraud, which can not be done without it.',
  purposes: ['necessary'],
  provider: {
    name: 'Stripe, Inc.',
    country: 'US',
    policyUrl: 'https://stripe.com/privacy',
  },
  match: ['*.stripe.com', '*.stripe.network'],
  cookies: [
    {
      name: '__stripe_mid',
      retention: 365,
    },
    {
      name: '__stripe_sid',
      retention: 1,
    },
  ],
  scripts: [
    {
      src: 'https://js.stripe.com/v3/',
    },
  ],
  assumed: ['provider.name'],
  remark:
    'Necessary only on pages on which visitors pay; load it nowhere else, because it watches for fraud on every page that it is on.',
  source:
    'https://consentstack.io/vendors/stripe; https://engineered.at/articles/stripe-is-silently-recording-your-movements-on-its-customers-websites; @stripe/stripe-js 10.2.1; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
