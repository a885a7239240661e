import type { ServicePreset } from '../core/service-preset.js';

/** YouTube. */
export const preset = {
  id: 'youtube',
  name: 'YouTube',
  description: 'Plays videos, and recognises the browser for recommendations and ads.',
  purposes: ['embeds', 'ads'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['www.youtube.com', '*.ytimg.com', '*.googlevideo.com'],
  cookies: [
    {
      name: 'VISITOR_INFO1_LIVE',
      retention: 180,
      domain: 'youtube.com',
      thirdParty: true,
    },
    {
      name: 'VISITOR_PRIVACY_METADATA',
      retention: 180,
      domain: 'youtube.com',
      thirdParty: true,
    },
    {
      name: '__Secure-ROLLOUT_TOKEN',
      retention: 180,
      domain: 'youtube.com',
      thirdParty: true,
    },
    {
      name: 'YSC',
      retention: 'session',
      domain: 'youtube.com',
      thirdParty: true,
    },
    {
      name: 'DEVICE_INFO',
      retention: 180,
      domain: 'youtube.com',
      thirdParty: true,
    },
    {
      name: 'LOGIN_INFO',
      retention: 730,
      domain: 'youtube.com',
      thirdParty: true,
    },
  ],
  shared: {
    '*.ytimg.com': 'Both modes of the player load pictures and videos from the same hosts.',
    '*.googlevideo.com': 'Both modes of the player load pictures and videos from the same hosts.',
  },
  remark:
    'The preset yt-nocookie is for the privacy-enhanced mode. In the EEA, the United Kingdom and Switzerland the contract partner may be Google Ireland Limited: say so in `provider`.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
