import type { ServicePreset } from '../core/service-preset.js';

/** Microsoft Clarity. */
export const preset = {
  id: 'microsoft-clarity',
  name: 'Microsoft Clarity',
  description: 'Records how visitors move, scroll and click, and draws heat maps.',
  purposes: ['analytics'],
  provider: {
    name: 'Microsoft Corporation',
    brand: 'Microsoft',
    country: 'US',
    policyUrl: 'https://privacy.microsoft.com/en-us/privacystatement',
  },
  match: ['*.clarity.ms'],
  cookies: [
    {
      name: '_clck',
      retention: 365,
    },
    {
      name: '_clsk',
      retention: 1,
    },
    {
      name: 'CLID',
      retention: 365,
      domain: 'clarity.ms',
      thirdParty: true,
    },
    {
      name: 'ANONCHK',
      retention: 1,
      domain: 'clarity.ms',
      thirdParty: true,
    },
  ],
  storage: [
    {
      area: 'session',
      key: '_cltk',
    },
  ],
  scripts: [
    {
      src: 'https://www.clarity.ms/tag/{projectId}',
    },
  ],
  parameters: {
    projectId: {
      description: 'Id of the project.',
      example: 'abcdef1234',
      form: 'word',
    },
  },
  start: 'window.clarity ||= (...words) => void (clarity.q ||= []).push(words);',
  signal: 'clarity',
  remark:
    'In the EEA, the United Kingdom and Switzerland the contract partner may be Microsoft Ireland Operations Limited: say so in `provider`.',
  source:
    'clarity-js 0.8.70; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
