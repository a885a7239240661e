import type { ServicePreset } from '../core/service-preset.js';

/** AdRoll. */
export const preset = {
  id: 'adroll',
  name: 'AdRoll',
  description: 'Shows ads for what visitors have looked at before.',
  purposes: ['ads'],
  provider: {
    name: 'NextRoll, Inc.',
    brand: 'AdRoll',
    country: 'US',
    policyUrl: 'https://www.adroll.com/about/privacy',
  },
  match: ['*.adroll.com'],
  start: "adroll.track('pageView');",
  remark: 'No source that was read names its cookies; none are listed.',
  source: 'https://help.adroll.com/hc/en-us/articles/360003799912; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
