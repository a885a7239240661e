import type { ServicePreset } from '../core/service-preset.js';

/** Matomo Cloud. */
export const preset = {
  id: 'innocraft',
  name: 'Matomo Cloud',
  description: 'Counts visits and what visitors do on the site, on servers of the maker of Matomo.',
  purposes: ['analytics'],
  provider: {
    name: 'InnoCraft Ltd',
    brand: 'Matomo',
    country: 'NZ',
    policyUrl: 'https://matomo.org/privacy-policy/',
  },
  match: ['*.matomo.cloud'],
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
      src: 'https://cdn.matomo.cloud/{host}/matomo.js',
    },
  ],
  parameters: {
    host: {
      description: 'Host of the account.',
      example: 'example.matomo.cloud',
      form: 'host',
    },
  },
  start: "_paq.push(['setTrackerUrl', 'https://' + host + '/matomo.php'], ['setSiteId', siteId], ['trackPageView']);",
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
  assumed: ['provider.name'],
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); tarteaucitronjs 1.34.0; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
