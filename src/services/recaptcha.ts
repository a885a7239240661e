import type { ServicePreset } from '../core/service-preset.js';

/** Google reCAPTCHA. */
export const preset = {
  id: 'recaptcha',
  name: 'Google reCAPTCHA',
  description: 'Tells people from programs by what the browser is and how it is used.',
  purposes: ['security'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['www.google.com', 'www.gstatic.com', 'www.recaptcha.net'],
  cookies: [
    {
      name: '_GRECAPTCHA',
      retention: 180,
      domain: 'google.com',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://www.google.com/recaptcha/api.js?render={siteKey}',
    },
  ],
  parameters: {
    siteKey: {
      description: 'Site key, or explicit for boxes in the page.',
      example: '6Lexample',
      form: 'word',
    },
  },
  shared: {
    'www.google.com': 'Maps in frames and reCAPTCHA are served from it.',
  },
  assumed: ['www.recaptcha.net', 'scripts'],
  remark:
    'In the EEA, the United Kingdom and Switzerland the contract partner may be Google Ireland Limited: say so in `provider`.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
