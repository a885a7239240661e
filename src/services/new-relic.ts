import type { ServicePreset } from '../core/service-preset.js';

/** New Relic Browser. */
export const preset = {
  id: 'new-relic',
  name: 'New Relic Browser',
  description: 'Measures loading times and errors in the browsers of visitors.',
  purposes: ['analytics'],
  provider: {
    name: 'New Relic, Inc.',
    country: 'US',
    policyUrl: 'https://newrelic.com/privacy',
  },
  match: ['js-agent.newrelic.com', '*.nr-data.net'],
  storage: [
    {
      area: 'local',
      key: 'NRBA_SESSION*',
    },
  ],
  start: 'The snippet of the account.',
  assumed: ['provider.name'],
  source: '@newrelic/browser-agent 1.322.0; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
