import type { ServicePreset } from '../core/service-preset.js';

/** Contentsquare. */
export const preset = {
  id: 'contentsquare',
  name: 'Contentsquare',
  description: 'Records how visitors move, scroll and click.',
  purposes: ['analytics'],
  provider: {
    name: 'Contentsquare',
    country: 'FR',
    policyUrl: 'https://contentsquare.com/privacy-center/',
  },
  match: ['*.contentsquare.net'],
  cookies: [
    {
      name: '_cs_id',
      retention: 395,
    },
    {
      name: '_cs_s',
      retention: 365,
    },
    {
      name: '_cs_c',
      retention: 395,
    },
    {
      name: '_cs_cvars',
      retention: 'session',
    },
    {
      name: '_cs_ex',
      retention: 30,
    },
    {
      name: '_cs_optout',
      retention: 395,
    },
    {
      name: '_cs_rl',
      retention: 365,
    },
    {
      name: '_cs_root-domain',
      retention: 'session',
    },
    {
      name: '_cs_debug',
      retention: 'session',
    },
    {
      name: '_cs_mk_*',
      retention: 1,
    },
    {
      name: '_cs_tld*',
      retention: 'session',
    },
    {
      name: '__CT_Data',
      retention: 365,
    },
    {
      name: '_CT_RS_',
      retention: 365,
    },
    {
      name: 'WRUID',
      retention: 365,
    },
  ],
  scripts: [
    {
      src: 'https://t.contentsquare.net/uxa/{tagId}.js',
    },
  ],
  parameters: {
    tagId: {
      description: 'Id of the tag.',
      example: '0123456789abc',
      form: 'word',
    },
  },
  shared: {
    _cs_id: 'The session replay of Heap is that of Contentsquare.',
    _cs_s: 'The session replay of Heap is that of Contentsquare.',
    _cs_c: 'The session replay of Heap is that of Contentsquare.',
  },
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
