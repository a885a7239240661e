import type { ServicePreset } from '../core/service-preset.js';

/** Matomo. */
export const preset = {
  id: 'matomo',
  name: 'Matomo',
  description: 'Counts visits and what visitors do on the site, on a server that the site runs.',
  purposes: ['analytics'],
  match: ['{host}'],
  cookies: [
    {
      name: '_pk_id.*',
      retention: 395,
    },
    {
      name: '_pk_ses.*',
      retention: 1,
    },
    {
      name: '_pk_ref.*',
      retention: 183,
    },
    {
      name: '_pk_cvar.*',
      retention: 1,
    },
    {
      name: '_pk_hsr.*',
      retention: 1,
    },
    {
      name: '_pk_testcookie*',
      retention: 'session',
    },
    {
      name: 'mtm_consent',
      retention: 10957,
    },
    {
      name: 'mtm_consent_removed',
      retention: 10957,
    },
    {
      name: 'mtm_cookie_consent',
      retention: 10957,
    },
    {
      name: 'matomo_ignore',
      retention: 10957,
    },
    {
      name: 'matomo_sessid',
      retention: 14,
    },
  ],
  scripts: [
    {
      src: 'https://{host}/matomo.js',
    },
  ],
  parameters: {
    host: {
      description: 'Host of the Matomo server.',
      example: 'stats.example',
      form: 'host',
    },
  },
  start:
    "_paq.push(['setTrackerUrl', 'https://' + host + '/matomo.php'], ['setSiteId', siteId], ['trackPageView'], ['enableLinkTracking']);",
  signal: 'matomo',
  shared: {
    '_pk_id.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    '_pk_ses.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    '_pk_ref.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    '_pk_cvar.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    '_pk_hsr.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    '_pk_testcookie*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    mtm_consent: 'The same software, run by the site or by its maker.',
    mtm_consent_removed: 'The same software, run by the site or by its maker.',
    mtm_cookie_consent: 'The same software, run by the site or by its maker.',
    matomo_ignore: 'The same software, run by the site or by its maker.',
    matomo_sessid: 'The same software, run by the site or by its maker.',
  },
  remark:
    'Has no provider, because the site runs it: name one where a company does so for it. A server under a path needs `scripts` of its own.',
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); tarteaucitronjs 1.34.0; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
