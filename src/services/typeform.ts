import type { ServicePreset } from '../core/service-preset.js';

/** Typeform. */
export const preset = {
  id: 'typeform',
  name: 'Typeform',
  description: 'Shows forms and surveys.',
  purposes: ['embeds'],
  provider: {
    name: 'TYPEFORM SL',
    brand: 'Typeform',
    country: 'ES',
    policyUrl: 'https://admin.typeform.com/to/dwk6gt',
  },
  match: ['*.typeform.com'],
  cookies: [
    {
      name: 'tf_respondent_cc',
      retention: 183,
      domain: 'typeform.com',
      thirdParty: true,
    },
    {
      name: 'attribution_user_id',
      retention: 365,
      domain: 'typeform.com',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://embed.typeform.com/next/embed.js',
    },
  ],
  assumed: ['provider.name', 'scripts'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
