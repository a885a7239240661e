import type { ServicePreset } from '../core/service-preset.js';

/** Taboola. */
export const preset = {
  id: 'taboola',
  name: 'Taboola',
  description: 'Shows paid recommendations, and measures what they lead to.',
  purposes: ['ads'],
  provider: {
    name: 'Taboola.com Ltd.',
    brand: 'Taboola',
    country: 'IL',
    policyUrl: 'https://www.taboola.com/privacy-policy',
  },
  match: ['*.taboola.com', '*.taboolasyndication.com'],
  cookies: [
    {
      name: 't_gid',
      retention: 395,
      domain: 'taboola.com',
      thirdParty: true,
    },
    {
      name: 't_pt_gid',
      retention: 365,
      domain: 'taboola.com',
      thirdParty: true,
    },
    {
      name: 'taboola_session_id',
      retention: 'session',
      domain: 'taboola.com',
      thirdParty: true,
    },
    {
      name: 'taboola_select',
      retention: 365,
      domain: 'taboola.com',
      thirdParty: true,
    },
    {
      name: 'taboola_fp_td_user_id',
      retention: 365,
      domain: 'taboola.com',
      thirdParty: true,
    },
  ],
  start: "_tfa.push({ notify: 'event', name: 'page_view', id: accountId });",
  remark: 'No source that was read names what it keeps in web storage.',
  source:
    'https://policies.taboola.com/en/cookie-policy; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
