import type { ServicePreset } from '../core/service-preset.js';

/** Intercom. */
export const preset = {
  id: 'intercom',
  name: 'Intercom',
  description: 'Lets visitors write to the site, and recognises them when they come back.',
  purposes: ['chat'],
  provider: {
    name: 'Intercom, Inc.',
    country: 'US',
    policyUrl: 'https://www.intercom.com/legal/privacy',
  },
  match: ['*.intercom.io', '*.intercomcdn.com', '*.intercomassets.com'],
  cookies: [
    {
      name: 'intercom-id-*',
      retention: 274,
    },
    {
      name: 'intercom-session-*',
      retention: 7,
    },
    {
      name: 'intercom-device-id-*',
      retention: 274,
    },
  ],
  scripts: [
    {
      src: 'https://widget.intercom.io/widget/{appId}',
    },
  ],
  parameters: {
    appId: {
      description: 'Id of the workspace.',
      example: 'abcd1234',
      form: 'word',
    },
  },
  start: 'intercomSettings = { app_id: appId };',
  assumed: ['provider.name'],
  source:
    'https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies; Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
