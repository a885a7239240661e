import type { ServicePreset } from '../core/service-preset.js';

/** HubSpot. */
export const preset = {
  id: 'hubspot',
  name: 'HubSpot',
  description: 'Records what visitors do on the site, together with what they write to it.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'HubSpot, Inc.',
    country: 'US',
    policyUrl: 'https://legal.hubspot.com/privacy-policy',
  },
  match: [
    'js.hs-scripts.com',
    '*.hs-analytics.net',
    '*.hs-banner.com',
    '*.hubspot.com',
    '*.hubapi.com',
    '*.hsforms.com',
    '*.hsforms.net',
    '*.hscollectedforms.net',
    '*.hsleadflows.net',
    '*.hsadspixel.net',
    '*.usemessages.com',
  ],
  cookies: [
    {
      name: '__hstc',
      retention: 183,
    },
    {
      name: 'hubspotutk',
      retention: 183,
    },
    {
      name: '__hssc',
      retention: 1,
    },
    {
      name: '__hssrc',
      retention: 'session',
    },
    {
      name: 'messagesUtk',
      retention: 183,
    },
    {
      name: '__hs_opt_out',
      retention: 183,
    },
    {
      name: '__hs_do_not_track',
      retention: 183,
    },
    {
      name: '__hs_initial_opt_in',
      retention: 7,
    },
    {
      name: '__hs_cookie_cat_pref',
      retention: 183,
    },
    {
      name: '__hs_gpc_banner_dismiss',
      retention: 180,
    },
    {
      name: 'hs_ab_test',
      retention: 'session',
    },
    {
      name: 'hs-messages-is-open',
      retention: 1,
    },
    {
      name: 'hs-messages-hide-welcome-message',
      retention: 1,
    },
    {
      name: 'hs_langswitcher_choice',
      retention: 730,
    },
  ],
  scripts: [
    {
      src: 'https://js.hs-scripts.com/{portalId}.js',
    },
  ],
  parameters: {
    portalId: {
      description: 'Id of the account.',
      example: '1234567',
      form: 'word',
    },
  },
  assumed: ['provider.name'],
  remark: 'The Open Cookie Database has 13 months where newer lists have six.',
  source:
    'https://cookiesentry.com/cookies/providers/hubspot; https://www.acuitykp.com/cookie-policy/index.php; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
