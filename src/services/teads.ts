import type { ServicePreset } from '../core/service-preset.js';

/** Teads. */
export const preset = {
  id: 'teads',
  name: 'Teads',
  description: 'Shows video ads inside articles.',
  purposes: ['ads'],
  provider: {
    name: 'Teads',
    country: 'US',
    policyUrl: 'https://www.outbrain.com/privacy/',
  },
  match: ['*.teads.tv'],
  cookies: [
    {
      name: 'tt_viewer',
      retention: 365,
      domain: 'teads.com',
      thirdParty: true,
    },
    {
      name: 'tt_bluekai',
      retention: 1,
      domain: 'teads.tv',
      thirdParty: true,
    },
    {
      name: 'tt_exelate',
      retention: 1,
      domain: 'teads.tv',
      thirdParty: true,
    },
    {
      name: 'tt_liveramp',
      retention: 1,
      domain: 'teads.tv',
      thirdParty: true,
    },
    {
      name: 'tt_neustar',
      retention: 1,
      domain: 'teads.tv',
      thirdParty: true,
    },
    {
      name: 'tt_salesforce',
      retention: 1,
      domain: 'teads.tv',
      thirdParty: true,
    },
  ],
  start: 'The snippet of the account.',
  remark: 'Outbrain has become its owner; country and policy are those that TrackerDB gives.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
