import type { ServicePreset } from '../core/service-preset.js';

/** Adobe Fonts. */
export const preset = {
  id: 'adobe-fonts',
  name: 'Adobe Fonts',
  description: 'Loads fonts, and counts how often they are used.',
  purposes: ['embeds'],
  provider: {
    name: 'Adobe Inc.',
    brand: 'Adobe',
    country: 'US',
    policyUrl: 'https://www.adobe.com/privacy.html',
  },
  match: ['use.typekit.net', 'p.typekit.net'],
  scripts: [
    {
      src: 'https://use.typekit.net/{kitId}.js',
    },
  ],
  parameters: {
    kitId: {
      description: 'Id of the web project.',
      example: 'abc1def',
      form: 'word',
    },
  },
  assumed: ['provider.name', 'p.typekit.net'],
  source: 'Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
