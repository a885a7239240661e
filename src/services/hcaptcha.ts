import type { ServicePreset } from '../core/service-preset.js';

/** hCaptcha. */
export const preset = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  description: 'Tells people from programs by what the browser is and by small tasks.',
  purposes: ['security'],
  provider: {
    name: 'Intuition Machines, Inc.',
    brand: 'hCaptcha',
    country: 'US',
    policyUrl: 'https://www.hcaptcha.com/privacy',
  },
  match: ['hcaptcha.com', '*.hcaptcha.com'],
  scripts: [
    {
      src: 'https://js.hcaptcha.com/1/api.js',
    },
  ],
  assumed: ['provider.name', 'scripts'],
  remark: 'No source that was read names its cookies; none are listed.',
  source: 'Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
