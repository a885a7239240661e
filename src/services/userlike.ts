import type { ServicePreset } from '../core/service-preset.js';

/** Userlike. */
export const preset = {
  id: 'userlike',
  name: 'Userlike',
  description: 'Lets visitors write to the site.',
  purposes: ['chat'],
  provider: {
    name: 'Lime Technologies',
    brand: 'Userlike',
    country: 'SE',
    policyUrl: 'https://www.lime-technologies.com/legal/privacy-policy/',
  },
  match: ['*.userlike.com', 'userlike-cdn-widgets.s3-eu-west-1.amazonaws.com'],
  cookies: [
    {
      name: 'uslk_s',
    },
    {
      name: 'uslk_e',
    },
  ],
  scripts: [
    {
      src: 'https://userlike-cdn-widgets.s3-eu-west-1.amazonaws.com/{widgetKey}.js',
    },
  ],
  parameters: {
    widgetKey: {
      description: 'Key of the widget.',
      example: '0123456789abcdef',
      form: 'word',
    },
  },
  remark: 'The source names no lifetimes.',
  source: 'tarteaucitronjs 1.34.0; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
