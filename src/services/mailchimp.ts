import type { ServicePreset } from '../core/service-preset.js';

/** Mailchimp. */
export const preset = {
  id: 'mailchimp',
  name: 'Mailchimp',
  description: 'Shows forms for newsletters, and joins visits with mails that were opened.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'The Rocket Science Group LLC',
    brand: 'Mailchimp',
    country: 'US',
    policyUrl: 'https://mailchimp.com/legal/privacy/',
  },
  match: ['chimpstatic.com', '*.list-manage.com'],
  cookies: [
    {
      name: 'mc_cid',
      retention: 14,
    },
    {
      name: 'mc_eid',
      retention: 14,
    },
    {
      name: 'mc_landing_site',
      retention: 14,
    },
  ],
  scripts: [
    {
      src: 'https://chimpstatic.com/mcjs-connected/js/users/{account}.js',
    },
  ],
  parameters: {
    account: {
      description: 'Path of the connected site, without its ending.',
      example: '0123456789abcdef01234567/89abcdef0123456789abcdef',
      form: 'path',
    },
  },
  assumed: ['provider.name', 'scripts'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
