import type { ServicePreset } from '../core/service-preset.js';

/** Azure Application Insights. */
export const preset = {
  id: 'application-insights',
  name: 'Azure Application Insights',
  description: 'Measures loading times, errors and visits.',
  purposes: ['analytics'],
  provider: {
    name: 'Microsoft Corporation',
    brand: 'Microsoft',
    country: 'US',
    policyUrl: 'https://privacy.microsoft.com/en-us/privacystatement',
  },
  match: ['js.monitor.azure.com', '*.applicationinsights.azure.com', '*.applicationinsights.microsoft.com'],
  cookies: [
    {
      name: 'ai_user',
      retention: 365,
    },
    {
      name: 'ai_session',
      retention: 1,
    },
  ],
  start: 'The snippet of the resource.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
