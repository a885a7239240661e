import type { ServicePreset } from '../core/service-preset.js';

/** Salesforce Account Engagement (Pardot). */
export const preset = {
  id: 'pardot',
  name: 'Salesforce Account Engagement (Pardot)',
  description: 'Records what visitors do on the site, together with what is known of them as customers.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'Salesforce, Inc.',
    brand: 'Salesforce',
    country: 'US',
    policyUrl: 'https://www.salesforce.com/company/privacy/',
  },
  match: ['*.pardot.com'],
  cookies: [
    {
      name: 'visitor_id*',
      retention: 365,
    },
    {
      name: 'pi_opt_in*',
      retention: 365,
    },
  ],
  start: 'piAId = accountId; piCId = campaignId;',
  assumed: ['provider.name'],
  source:
    'cookie list of makino.eu; http://www.pardot.com/faqs/administration/pardot-track-activities/; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
