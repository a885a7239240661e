import type { ServicePreset } from '../core/service-preset.js';

/** Adobe Marketo Engage. */
export const preset = {
  id: 'marketo',
  name: 'Adobe Marketo Engage',
  description: 'Records what visitors do on the site, for mails and ads.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'Adobe Inc.',
    brand: 'Adobe',
    country: 'US',
    policyUrl: 'https://www.adobe.com/privacy.html',
  },
  match: ['munchkin.marketo.net', '*.marketo.com', '*.mktoresp.com'],
  cookies: [
    {
      name: '_mkto_trk',
      retention: 730,
    },
  ],
  start: 'Munchkin.init(accountId);',
  assumed: ['provider.name'],
  source: 'https://purplemeup.substack.com/p/understanding-the-_mkto_trk-cookie; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
