import type { ServicePreset } from '../core/service-preset.js';

/** Datadog RUM. */
export const preset = {
  id: 'datadog-rum',
  name: 'Datadog RUM',
  description: 'Measures loading times, errors and what visitors do on the site.',
  purposes: ['analytics'],
  provider: {
    name: 'Datadog, Inc.',
    brand: 'Datadog',
    country: 'US',
    policyUrl: 'https://www.datadoghq.com/legal/privacy/',
  },
  match: [
    'www.datadoghq-browser-agent.com',
    'browser-intake-datadoghq.com',
    '*.browser-intake-datadoghq.com',
    'browser-intake-us3-datadoghq.com',
    'browser-intake-us5-datadoghq.com',
    'browser-intake-datadoghq.eu',
    'browser-intake-ap1-datadoghq.com',
  ],
  cookies: [
    {
      name: '_dd_s',
      retention: 365,
    },
    {
      name: '_dd_s_v2',
      retention: 365,
    },
  ],
  start: 'DD_RUM.init({ applicationId, clientToken });',
  assumed: ['provider.name'],
  source: '@datadog/browser-core 7.16.2; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
