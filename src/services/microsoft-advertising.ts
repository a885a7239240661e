import type { ServicePreset } from '../core/service-preset.js';

/** Microsoft Advertising. */
export const preset = {
  id: 'microsoft-advertising',
  name: 'Microsoft Advertising',
  description: 'Tells Microsoft what visitors do on the site, for ads on Bing and elsewhere.',
  purposes: ['ads'],
  provider: {
    name: 'Microsoft Corporation',
    brand: 'Microsoft',
    country: 'US',
    policyUrl: 'https://privacy.microsoft.com/en-us/privacystatement',
  },
  match: ['bat.bing.com', 'bat.bing.net', 'bat.r.msn.com'],
  cookies: [
    {
      name: '_uetsid',
      retention: 1,
    },
    {
      name: '_uetvid',
      retention: 390,
    },
    {
      name: '_uetmsclkid',
    },
    {
      name: 'MUID',
      retention: 395,
      domain: 'bing.com',
      thirdParty: true,
    },
    {
      name: 'SRM_B',
      retention: 365,
      domain: 'bing.com',
      thirdParty: true,
    },
  ],
  start: 'uetq = new UET({ ti: tagId }); uetq.push("pageLoad");',
  signal: 'uet',
  assumed: ['bat.bing.net'],
  remark:
    'The lifetime of _uetvid is taken from how long the provider keeps events; the Open Cookie Database has 16 days.',
  source:
    'https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_faq; https://cookiesentry.com/cookies/_uetsid; https://www.consentmark.com/tags/microsoft-ads; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
