import type { ServicePreset } from '../core/service-preset.js';

/** Cloudflare Turnstile. */
export const preset = {
  id: 'turnstile',
  name: 'Cloudflare Turnstile',
  description: 'Tells people from programs by what the browser is.',
  purposes: ['security'],
  provider: {
    name: 'Cloudflare, Inc.',
    brand: 'Cloudflare',
    country: 'US',
    policyUrl: 'https://www.cloudflare.com/privacypolicy/',
  },
  match: ['challenges.cloudflare.com'],
  cookies: [
    {
      name: 'cf_clearance',
      retention: 365,
    },
  ],
  scripts: [
    {
      src: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
    },
  ],
  assumed: ['provider.name'],
  remark: 'Sets cf_clearance only where the site is set up for it, for at most a year.',
  source: 'https://www.consentstack.io/vendors/cloudflare; https://cookiesentry.com/cookies/providers/cloudflare',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
