import type { ServicePreset } from '../core/service-preset.js';

/** Calendly. */
export const preset = {
  id: 'calendly',
  name: 'Calendly',
  description: 'Shows free times and books appointments.',
  purposes: ['embeds'],
  provider: {
    name: 'Calendly, LLC',
    country: 'US',
    policyUrl: 'https://calendly.com/privacy',
  },
  match: ['calendly.com', 'assets.calendly.com'],
  scripts: [
    {
      src: 'https://assets.calendly.com/assets/external/widget.js',
    },
  ],
  assumed: ['provider.name'],
  remark: 'No source that was read names its cookies; none are listed.',
  source: 'tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
