import type { ServicePreset } from '../core/service-preset.js';

/** Hotjar. */
export const preset = {
  id: 'hotjar',
  name: 'Hotjar',
  description: 'Records how visitors move, click and type, and asks them questions.',
  purposes: ['analytics'],
  provider: {
    name: 'Hotjar Ltd',
    country: 'MT',
    policyUrl: 'https://www.hotjar.com/legal/policies/privacy',
  },
  match: ['*.hotjar.com', '*.hotjar.io'],
  cookies: [
    {
      name: '_hjSessionUser_*',
      retention: 365,
    },
    {
      name: '_hjSession_*',
      retention: 1,
    },
    {
      name: '_hjAbsoluteSessionInProgress',
      retention: 1,
    },
    {
      name: '_hjFirstSeen',
      retention: 1,
    },
    {
      name: '_hjIncludedInSessionSample*',
      retention: 1,
    },
    {
      name: '_hjTLDTest',
      retention: 'session',
    },
    {
      name: '_hj*',
      retention: 365,
    },
  ],
  storage: [
    {
      area: 'local',
      key: '_hj*',
    },
    {
      area: 'session',
      key: '_hj*',
    },
    {
      area: 'session',
      key: 'hjViewportId',
    },
  ],
  start: 'The snippet of the account, with its site id.',
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; cookie list of NHS Wales',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
