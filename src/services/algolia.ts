import type { ServicePreset } from '../core/service-preset.js';

/** Algolia Insights. */
export const preset = {
  id: 'algolia',
  name: 'Algolia Insights',
  description: 'Counts what visitors search for and click, to sort results by it.',
  purposes: ['analytics'],
  provider: {
    name: 'Algolia',
    country: 'FR',
    policyUrl: 'https://www.algolia.com/policies/privacy',
  },
  match: ['insights.algolia.io'],
  cookies: [
    {
      name: '_ALGOLIA',
      retention: 180,
    },
  ],
  start: "aa('init', { appId, apiKey });",
  remark:
    'Searching itself (algolia.net, algolianet.com) is not part of it. The Open Cookie Database has 365 days for the cookie.',
  source:
    'search-insights 2.17.3; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
