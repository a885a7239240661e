import type { ServicePreset } from '../core/service-preset.js';

/** LogRocket. */
export const preset = {
  id: 'logrocket',
  name: 'LogRocket',
  description: 'Records sessions of visitors so that they can be replayed.',
  purposes: ['analytics'],
  provider: {
    name: 'LogRocket, Inc.',
    country: 'US',
    policyUrl: 'https://logrocket.com/privacy',
  },
  match: ['*.logrocket.io', '*.logr-ingest.com'],
  start: 'LogRocket.init(applicationId);',
  assumed: ['provider.name'],
  remark: 'No source that was read names its cookies and keys; none are listed.',
  source: 'logrocket 12.4.0; Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
