import type { ServicePreset } from '../core/service-preset.js';

/** Yandex Metrica. */
export const preset = {
  id: 'yandex-metrica',
  name: 'Yandex Metrica',
  description: 'Counts visits and records what visitors do on the site.',
  purposes: ['analytics'],
  provider: {
    name: 'Yandex LLC',
    brand: 'Yandex',
    country: 'RU',
    policyUrl: 'https://yandex.com/legal/privacy/',
  },
  match: ['mc.yandex.ru', 'mc.yandex.com'],
  cookies: [
    {
      name: '_ym_uid',
      retention: 365,
    },
    {
      name: '_ym_d',
      retention: 365,
    },
    {
      name: '_ym_isad',
      retention: 2,
    },
    {
      name: '_ym_visorc*',
      retention: 1,
    },
    {
      name: '_ym_metrika_enabled*',
      retention: 1,
    },
    {
      name: '_ym_hostIndex*',
      retention: 1,
    },
    {
      name: '_ym_debug',
      retention: 'session',
    },
    {
      name: 'yandexuid',
      retention: 365,
      domain: 'yandex.ru',
      thirdParty: true,
    },
    {
      name: 'yuidss',
      retention: 365,
      domain: 'yandex.ru',
      thirdParty: true,
    },
    {
      name: 'ymex',
      retention: 365,
      domain: 'yandex.ru',
      thirdParty: true,
    },
    {
      name: 'yashr',
      retention: 365,
      domain: 'yandex.ru',
      thirdParty: true,
    },
    {
      name: 'yabs-sid',
      retention: 'session',
      domain: 'yandex.ru',
      thirdParty: true,
    },
  ],
  storage: [
    {
      area: 'local',
      key: '_ym*',
    },
  ],
  start: "ym(counterId, 'init', {});",
  assumed: ['provider.name', 'mc.yandex.com'],
  remark: 'Keys of web storage are named by their beginning alone.',
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
