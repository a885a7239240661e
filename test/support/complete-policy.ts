import type { Policy } from '../../src/core/policy.js';

/** A policy with a value in every key, about which the check has nothing to say. */
export const completePolicy = {
  $schema: './node_modules/assent/dist/policy.schema.json',
  id: 'shop',
  revision: '2026-11-24',
  controller: {
    name: 'Example Ltd',
    policyUrl: '/privacy',
    contact: 'privacy@example.com',
    authority: { name: 'CNIL', url: 'https://www.cnil.fr/fr/plaintes' },
  },
  purposes: [
    {
      id: 'login',
      required: true,
      reason: 'You asked to stay signed in.',
      description: 'Keeps you signed in on this device.',
    },
    {
      id: 'chat',
      grade: 'explicit',
      title: 'Customer chat',
      description: 'Your messages and the page that you are on are sent to our chat provider.',
      consequence: 'Without it, questions can be asked by mail.',
    },
  ],
  services: [
    {
      id: 'acme-stats',
      name: 'Acme Stats',
      description: 'Counts visits of pages.',
      purposes: ['analytics'],
      provider: {
        name: 'Acme SAS',
        brand: 'Acme',
        class: 'processor',
        policyUrl: 'https://stats.example/privacy',
        country: 'FR',
      },
      match: ['stats.example', '*.stats.example'],
      cookies: [
        {
          name: '_acme_*',
          retention: 30,
          domain: 'example.com',
          path: '/shop',
          httpOnly: false,
          thirdParty: false,
          description: 'Counts visits.',
        },
        { name: '_acs', retention: 'session' },
      ],
      storage: [
        { area: 'local', key: 'acme-*' },
        { area: 'indexedDB', key: 'acme' },
      ],
      scripts: [
        {
          src: 'https://cdn.stats.example/tag.js',
          type: 'module',
          async: false,
          integrity: `sha384-${'A'.repeat(64)}`,
          crossorigin: 'anonymous',
          referrerpolicy: 'no-referrer',
          fetchpriority: 'low',
          attributes: { 'data-site': '42' },
        },
      ],
      retention: 396,
    },
  ],
  regions: { 'US-CA': { models: { analytics: 'opt-out' }, source: 'Cal. Civ. Code 1798.120', verified: '2026-11-01' } },
  notice: { layout: 'box', position: 'bottom-end', theme: 'dark', reopen: 'none' },
  cookie: { name: '__Host-assent', days: 182 },
  withdrawal: 'reload',
  guard: { mode: 'enforce', replay: 'all', hosts: ['cdn.example'] },
  aliases: { attributes: { 'data-cookieconsent': 'data-purpose' } },
  texts: {
    de: {
      title: 'Ihre Wahl',
      classes: { self: 'Wir selbst' },
      purposes: { chat: { title: 'Kundenchat', description: 'Ihre Nachrichten gehen an unseren Anbieter für Chats.' } },
      services: { 'acme-stats': { name: 'Acme Statistik' } },
    },
  },
} as const satisfies Policy;

/** The same with other top-level keys. `undefined` takes a key away. */
export const completePolicyWith = (changes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...completePolicy,
  ...changes,
});
