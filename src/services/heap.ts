import type { ServicePreset } from '../core/service-preset.js';

/** Heap. */
export const preset = {
  id: 'heap',
  name: 'Heap',
  description: 'Records every click and page view of visitors.',
  purposes: ['analytics'],
  provider: {
    name: 'Contentsquare',
    country: 'FR',
    policyUrl: 'https://contentsquare.com/privacy-center/',
    brand: 'Heap',
  },
  match: ['heapanalytics.com', '*.heapanalytics.com', '*.heap-api.com'],
  cookies: [
    {
      name: '_hp2_id.*',
      retention: 426,
    },
    {
      name: '_hp2_ses_props.*',
      retention: 426,
    },
    {
      name: '_hp2_hld*',
      retention: 'session',
    },
    {
      name: '_hp5_event_props.*',
      retention: 395,
    },
    {
      name: '_hp5_meta.*',
      retention: 395,
    },
    {
      name: '_cs_id',
      retention: 395,
    },
    {
      name: '_cs_s',
      retention: 1,
    },
    {
      name: '_cs_c',
      retention: 395,
    },
  ],
  start: 'heap.load(environmentId);',
  shared: {
    _cs_id: 'The session replay of Heap is that of Contentsquare.',
    _cs_s: 'The session replay of Heap is that of Contentsquare.',
    _cs_c: 'The session replay of Heap is that of Contentsquare.',
  },
  source:
    'https://help.heap.io/hc/en-us/articles/37271872515217; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
