import type { ServicePreset } from '../core/service-preset.js';

/** Google AdSense. */
export const preset = {
  id: 'adsense',
  name: 'Google AdSense',
  description: 'Shows ads on the site, chosen by what is known of the visitor.',
  purposes: ['ads'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['*.googlesyndication.com', 'googleads.g.doubleclick.net', '*.adtrafficquality.google'],
  cookies: [
    {
      name: '__gads',
      retention: 395,
    },
    {
      name: '__gpi',
      retention: 395,
    },
    {
      name: '__gpi_optout',
      retention: 395,
    },
    {
      name: '__gsas',
      retention: 90,
    },
    {
      name: '__eoi',
      retention: 183,
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
      src: 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client={clientId}',
      crossorigin: 'anonymous',
    },
  ],
  parameters: {
    clientId: {
      description: 'Id of the publisher.',
      example: 'ca-pub-1234567890123456',
      form: 'word',
    },
  },
  signal: 'consent-mode',
  shared: {
    IDE: 'One cookie of doubleclick.net for all advertising products of Google.',
    test_cookie: 'One cookie of doubleclick.net for all advertising products of Google.',
    'googleads.g.doubleclick.net': 'Ads and AdSense are served from it.',
  },
  remark: 'The sources differ about the lifetimes of __gads and __eoi; the longer ones are listed.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
