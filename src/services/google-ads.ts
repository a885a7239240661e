import type { ServicePreset } from '../core/service-preset.js';

/** Google Ads. */
export const preset = {
  id: 'google-ads',
  name: 'Google Ads',
  description: 'Measures what visitors do after they have seen or clicked an ad, and shows them ads elsewhere.',
  purposes: ['ads'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['www.googleadservices.com', 'googleads.g.doubleclick.net', 'www.googletagmanager.com'],
  cookies: [
    {
      name: '_gcl_*',
      retention: 90,
    },
    {
      name: '_gac_*',
      retention: 90,
    },
    {
      name: 'FPGCLAW',
      retention: 90,
    },
    {
      name: 'FPGCLGB',
      retention: 90,
    },
    {
      name: 'IDE',
      retention: 730,
      domain: 'doubleclick.net',
      thirdParty: true,
    },
    {
      name: 'test_cookie',
      retention: 1,
      domain: 'doubleclick.net',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://www.googletagmanager.com/gtag/js?id={conversionId}',
    },
  ],
  parameters: {
    conversionId: {
      description: 'Conversion id.',
      example: 'AW-123456789',
      form: 'word',
    },
  },
  start: "gtag('js', new Date()); gtag('config', conversionId);",
  signal: 'consent-mode',
  shared: {
    'www.googletagmanager.com': 'The tag of Analytics and of Ads comes from the host of Tag Manager.',
    IDE: 'One cookie of doubleclick.net for all advertising products of Google.',
    test_cookie: 'One cookie of doubleclick.net for all advertising products of Google.',
    '_gac_*': 'Written where Analytics and Ads are linked.',
    '_gcl_*': 'Floodlight writes one of the family.',
    'googleads.g.doubleclick.net': 'Ads and AdSense are served from it.',
  },
  remark:
    'In the EEA, the United Kingdom and Switzerland the contract partner may be Google Ireland Limited: say so in `provider`.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
