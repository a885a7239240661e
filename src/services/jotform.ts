import type { ServicePreset } from '../core/service-preset.js';

/** Jotform. */
export const preset = {
  id: 'jotform',
  name: 'Jotform',
  description: 'Shows forms, and takes what is entered.',
  purposes: ['embeds'],
  provider: {
    name: 'Jotform Inc.',
    country: 'US',
    policyUrl: 'https://www.jotform.com/privacy/',
  },
  match: ['*.jotform.com', '*.jotfor.ms'],
  assumed: ['provider.name'],
  remark: 'No source that was read names its cookies; none are listed.',
  source: 'Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
