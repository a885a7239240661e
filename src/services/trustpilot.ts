import type { ServicePreset } from '../core/service-preset.js';

/** Trustpilot. */
export const preset = {
  id: 'trustpilot',
  name: 'Trustpilot',
  description: 'Shows ratings of the site.',
  purposes: ['embeds'],
  provider: {
    name: 'Trustpilot A/S',
    country: 'DK',
    policyUrl: 'https://legal.trustpilot.com/end-user-privacy-terms',
  },
  match: ['*.trustpilot.com'],
  scripts: [
    {
      src: 'https://widget.trustpilot.com/bootstrap/v5/tp.widget.bootstrap.min.js',
    },
  ],
  assumed: ['provider.name', 'scripts'],
  remark: 'The cookies that the sources list belong to the site of Trustpilot; none are listed for its widgets.',
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
