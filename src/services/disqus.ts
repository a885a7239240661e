import type { ServicePreset } from '../core/service-preset.js';

/** Disqus. */
export const preset = {
  id: 'disqus',
  name: 'Disqus',
  description: 'Shows comments, and recognises visitors across sites for advertising.',
  purposes: ['embeds', 'ads'],
  provider: {
    name: 'Disqus, Inc.',
    brand: 'Disqus',
    country: 'US',
    policyUrl: 'https://zetaglobal.com/privacy-policy/',
  },
  match: ['*.disqus.com', '*.disquscdn.com'],
  cookies: [
    {
      name: 'disqus_unique',
      domain: 'disqus.com',
      thirdParty: true,
    },
    {
      name: 'vglnk.Agent.p',
      retention: 365,
      domain: 'disqus.com',
      thirdParty: true,
    },
    {
      name: 'vglnk.PartnerRfsh.p',
      retention: 365,
      domain: 'disqus.com',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://{shortname}.disqus.com/embed.js',
    },
  ],
  parameters: {
    shortname: {
      description: 'Short name of the site.',
      example: 'example',
      form: 'word',
    },
  },
  assumed: ['provider.name'],
  remark: 'Belongs to Zeta Global. The source names no lifetime for disqus_unique.',
  source:
    'http://help.disqus.com/customer/portal/articles/466235-use-of-cookies; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
