import type { ServicePreset } from '../core/service-preset.js';

/** RTB House. */
export const preset = {
  id: 'rtb-house',
  name: 'RTB House',
  description: 'Shows ads for what visitors have looked at before.',
  purposes: ['ads'],
  provider: {
    name: 'RTB House S.A.',
    country: 'PL',
    policyUrl: 'https://www.rtbhouse.com/privacy/',
  },
  match: ['*.creativecdn.com'],
  start: 'The snippet of the account.',
  assumed: ['provider.name'],
  remark: 'Sets cookies with names of one letter on creativecdn.com for a year.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
