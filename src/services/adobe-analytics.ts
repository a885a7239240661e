import type { ServicePreset } from '../core/service-preset.js';

/** Adobe Analytics. */
export const preset = {
  id: 'adobe-analytics',
  name: 'Adobe Analytics',
  description: 'Counts visits and what visitors do on the site, and recognises returning browsers.',
  purposes: ['analytics'],
  provider: {
    name: 'Adobe Inc.',
    brand: 'Adobe',
    country: 'US',
    policyUrl: 'https://www.adobe.com/privacy.html',
  },
  match: ['*.omtrdc.net', '*.2o7.net', '*.adobedc.net', 'assets.adobedtm.com'],
  cookies: [
    {
      name: 's_cc',
      retention: 'session',
    },
    {
      name: 's_sq',
      retention: 'session',
    },
    {
      name: 's_vi',
      retention: 730,
    },
    {
      name: 's_vi_*',
      retention: 730,
    },
    {
      name: 's_fid',
      retention: 1826,
    },
    {
      name: 's_ecid',
      retention: 730,
    },
    {
      name: 's_ppv',
      retention: 'session',
    },
    {
      name: 's_tp',
      retention: 'session',
    },
    {
      name: 'AMCV_*',
      retention: 730,
    },
    {
      name: 'AMCVS_*',
      retention: 'session',
    },
    {
      name: 'sat_track',
      retention: 90,
    },
  ],
  scripts: [
    {
      src: 'https://assets.adobedtm.com/{launchPath}.min.js',
    },
  ],
  parameters: {
    launchPath: {
      description: 'Path of the library of the property, without its ending.',
      example: '0a1b2c3d4e5f/launch-EN0123456789',
      form: 'path',
    },
  },
  signal: 'adobe',
  assumed: ['provider.name'],
  remark: 'Where visitor ids come from demdex.net, add the preset adobe-audience-manager.',
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
