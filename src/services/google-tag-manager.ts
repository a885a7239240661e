import type { ServicePreset } from '../core/service-preset.js';

/** Google Tag Manager. */
export const preset = {
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  description: 'Loads the other tags that the site has put into its container.',
  purposes: ['analytics'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['www.googletagmanager.com'],
  scripts: [
    {
      src: 'https://www.googletagmanager.com/gtm.js?id={containerId}',
    },
  ],
  parameters: {
    containerId: {
      description: 'Id of the container.',
      example: 'GTM-XXXXXXX',
      form: 'word',
    },
  },
  start: "dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' });",
  signal: 'consent-mode',
  shared: {
    'www.googletagmanager.com': 'The tag of Analytics and of Ads comes from the host of Tag Manager.',
  },
  remark:
    'A container can load any other tag: say in `alsoFor` what its tags are for. In the EEA, the United Kingdom and Switzerland the contract partner may be Google Ireland Limited: say so in `provider`.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
