import type { ServicePreset } from '../core/service-preset.js';

/** Reddit Pixel. */
export const preset = {
  id: 'reddit-pixel',
  name: 'Reddit Pixel',
  description: 'Tells Reddit what visitors do on the site, for ads there.',
  purposes: ['ads'],
  provider: {
    name: 'Reddit, Inc.',
    country: 'US',
    policyUrl: 'https://www.reddit.com/policies/privacy-policy',
  },
  match: ['www.redditstatic.com', 'alb.reddit.com'],
  cookies: [
    {
      name: '_rdt_uuid',
      retention: 90,
    },
    {
      name: 'edgebucket',
      retention: 730,
      domain: 'reddit.com',
      thirdParty: true,
    },
  ],
  start: "rdt('init', pixelId); rdt('track', 'PageVisit');",
  assumed: ['provider.name', 'alb.reddit.com'],
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
