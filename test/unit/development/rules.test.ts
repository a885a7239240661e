import { describe, expect, it } from 'vitest';
import { validatePolicy } from '../../../src/development.js';
import { completePolicy, completePolicyWith } from '../../support/complete-policy.js';

const service = completePolicy.services[0];
const chat = completePolicy.purposes[1];
const withService = (changes: object) => completePolicyWith({ services: [{ ...service, ...changes }] });
const withPurpose = (changes: object) => completePolicyWith({ purposes: [chat, { ...chat, id: 'other', ...changes }] });
const withTexts = (texts: object) => completePolicyWith({ texts: { en: texts } });
const withCookie = (cookie: object) => completePolicyWith({ cookie });
const withRegion = (region: object) => completePolicyWith({ regions: { CH: region } });
const withController = (changes: object) =>
  completePolicyWith({ controller: { ...completePolicy.controller, ...changes } });

const partner = { ...service, provider: { name: 'Acme', class: 'partner', country: 'FR' } };
const switchOf = (changes: object = {}) => ({
  ...partner,
  id: 'partners',
  name: 'Partners',
  kind: 'class',
  ...changes,
});
const tv = { ...service, id: 'tv', name: 'Television', kind: 'device', purposes: ['merging'] };
const withRecipients = (...ids: string[]) =>
  withPurpose({ recipients: ids.map((id) => ({ id, name: 'Host', class: 'processor', reason: 'Stores it.' })) });

const whereAsked = 'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
);

type Case = [name: string, policy: unknown, fault: string];

const table: readonly Case[] = [
  ['purposes with the same id', withPurpose({ id: 'chat' }), 'error id-duplicate purposes[1].id'],
  [
    'services with the same id',
    completePolicyWith({ services: [service, service] }),
    'error id-duplicate services[1].id',
  ],
  ['a service named like a purpose', withService({ id: 'chat' }), 'error id-duplicate services[0].id'],
  ['a service named like a built-in purpose', withService({ id: 'ads' }), 'error id-duplicate services[0].id'],
  ['an id that every object has', withPurpose({ id: 'constructor' }), 'error id-reserved purposes[1].id'],
  ['a service id that every object has', withService({ id: 'valueOf' }), 'error id-reserved services[0].id'],
  [
    'a key that every object has',
    withTexts({ purposes: { toString: { title: 'A' } } }),
    'error id-reserved texts.en.purposes.toString',
  ],
  [
    'no words for the re-open control in a language of its texts',
    completePolicyWith({ texts: { fi: { title: 'Valinnat' } } }),
    'warning label-missing texts.fi.reopen',
  ],
  [
    'no words for it in a language that it offers',
    completePolicyWith({ notice: { languages: ['de', 'pt-BR'] } }),
    'warning label-missing texts.pt-BR.reopen',
  ],
  [
    'a switch for no class',
    completePolicyWith({ services: [partner, switchOf({ provider: { name: 'Partners', country: 'FR' } })] }),
    'error class-switch services[1].provider.class',
  ],
  [
    'two switches for one class of a purpose',
    completePolicyWith({ services: [partner, switchOf(), switchOf({ id: 'others' })] }),
    'error class-switch services[2].provider.class',
  ],
  [
    'a switch that switches nothing',
    completePolicyWith({ services: [service, switchOf()] }),
    'warning class-switch services[1].provider.class',
  ],
  [
    'a device without a heading in a language of the texts',
    completePolicyWith({ services: [service, tv], texts: { en: { title: 'Your privacy choices' } } }),
    'warning heading-missing texts.en.groups.device',
  ],
  [
    'a device without a heading anywhere',
    completePolicyWith({ services: [service, tv], texts: {} }),
    'warning heading-missing texts',
  ],
  [
    'a device without a name',
    completePolicyWith({
      services: [service, { ...tv, name: undefined }],
      texts: { en: { groups: { device: 'Devices' } } },
    }),
    'error schema-missing services[1].name',
  ],
  ['recipients with the same id', withRecipients('host', 'host'), 'error id-duplicate purposes[1].recipients[1].id'],
  [
    'a sentence about accounts that one language lacks',
    completePolicyWith({ texts: { de: { account: 'Gilt auf allen Geräten.' }, fr: {} } }),
    'warning R-LAW-17 texts.fr.account',
  ],
  ['an unknown purpose', withService({ purposes: ['anlytics'] }), 'error purpose-unknown services[0].purposes[0]'],
  [
    'a purpose that an age locks and nobody knows',
    withRegion({ models: {}, ages: { '13-15': ['ads', 'foo'] } }),
    'warning purpose-unknown regions.CH.ages["13-15"][1]',
  ],
  [
    'a rule that was written for another place',
    withRegion({ models: {}, places: ['FR', 'BE'] }),
    'warning region-place regions.CH.places',
  ],
  ...['*.com', '*.co.uk', '*.com.au'].map((host): Case => [
    `a service that claims ${host}`,
    withService({ match: ['stats.example', host] }),
    'warning host-wide services[0].match[1]',
  ]),
  [
    'a site that claims every host of a domain of domains',
    completePolicyWith({ guard: { hosts: ['*.org'] } }),
    'warning host-wide guard.hosts[0]',
  ],
  ...['stats.example', 'a.stats.example', '*.stats.example'].map((host): Case => [
    `${host} of the site, which a service claims`,
    completePolicyWith({ guard: { hosts: [host] } }),
    'warning host-claimed guard.hosts[0]',
  ]),
  ...['adx.example', '*.adx.example'].map((host): Case => [
    `a necessary service with ${host}, which is one of ads`,
    completePolicyWith({
      services: [
        { ...service, id: 'shop', purposes: ['necessary'], match: [host] },
        { ...service, purposes: ['ads'], match: ['adx.example', 'eu.adx.example'] },
      ],
    }),
    'error UI-13 services[0].match[0]',
  ]),
  [
    'measuring that is exempt, and about single visitors as no purpose says otherwise',
    completePolicyWith({ regions: { GB: { models: { analytics: 'opt-out' }, source: 'PECR' } } }),
    'warning R-LAW-12 purposes (analytics).detail',
  ],
  ...[{ class: 'other' }, { class: 'partner' }, {}].map((kind): Case => [
    `measuring that is exempt, by a company of the kind ${String(kind.class)}`,
    completePolicyWith({
      services: [{ ...service, provider: { name: 'Acme', country: 'FR', ...kind } }],
      regions: { GB: { models: { analytics: 'notice-only' }, source: 'PECR' } },
    }),
    'error R-LAW-12 services[0].provider.class',
  ]),
  [
    'everything asked less about in every place that is not listed',
    completePolicyWith({ regions: { '*': { models: { chat: 'opt-out' }, source: 'Some Act' } } }),
    'error R-LAW-12 regions["*"].models.chat',
  ],
  [
    'measuring that is exempt in every place that is not listed',
    completePolicyWith({ regions: { '*': { models: { analytics: 'opt-out' } } } }),
    'warning R-LAW-12 regions["*"].models.analytics',
  ],
  [
    'a cookie that others read, where measuring is exempt in every place that is not listed',
    completePolicyWith({
      services: [{ ...service, cookies: [{ name: '_acs', thirdParty: true }] }],
      regions: { '*': { models: { analytics: 'opt-out' }, source: 'Some Act' } },
    }),
    'error R-LAW-12 services[0].cookies[0].thirdParty',
  ],
  [
    'an unknown purpose of a region',
    withRegion({ models: { foo: 'opt-out' } }),
    'warning purpose-unknown regions.CH.models.foo',
  ],
  [
    'texts of an unknown purpose',
    withTexts({ purposes: { foo: {} } }),
    'warning purpose-unknown texts.en.purposes.foo',
  ],
  [
    'texts of an unknown service',
    withTexts({ services: { foo: {} } }),
    'warning service-unknown texts.en.services.foo',
  ],

  ['a notice that is a dialog', completePolicyWith({ notice: { layout: 'dialog' } }), 'note UI-15 notice.layout'],
  [
    'text that can not be read',
    completePolicyWith({ notice: { tokens: { light: { background: '#ffffff', text: '#999999' } } } }),
    'error UI-05 notice.tokens.light.text',
  ],
  [
    'buttons that can not be seen',
    completePolicyWith({ notice: { tokens: { dark: { background: '#000000', text: '#ffffff', accent: '#333333' } } } }),
    'error UI-05 notice.tokens.dark.accent',
  ],

  [
    'analytics and ads in one title',
    withPurpose({ title: 'Analytics and advertising' }),
    'error UI-12 purposes[1].title',
  ],
  ['ads and merging in one id', withPurpose({ id: 'adsMerging' }), 'error UI-12 purposes[1].id'],
  [
    'analytics and ads in German',
    withTexts({ purposes: { chat: { title: 'Statistik und Werbung' } } }),
    'error UI-12 texts.en.purposes.chat.title',
  ],
  [
    'analytics and merging in one title',
    withPurpose({ title: 'Statistics & merging' }),
    'warning UI-12 purposes[1].title',
  ],

  [
    'required statistics',
    withPurpose({ id: 'analytics', required: true, reason: 'We count.' }),
    'error UI-13 purposes[1].id',
  ],
  ['required ads', withPurpose({ id: 'ads', required: true, reason: 'Pays for us.' }), 'error UI-13 purposes[1].id'],
  [
    'necessary advertising by host',
    withService({ purposes: ['necessary'], match: ['*.doubleclick.net'] }),
    'error UI-13 services[0].match[0]',
  ],
  [
    'necessary advertising by provider',
    withService({ purposes: ['necessary'], provider: { name: 'Criteo SA' } }),
    'error UI-13 services[0].provider.name',
  ],
  ['required marketing', withService({ purposes: ['login'], id: 'marketing-tag' }), 'error UI-13 services[0].id'],
  [
    'a necessary service without a word',
    withService({ purposes: ['necessary'], description: undefined }),
    'warning UI-14 services[0].description',
  ],

  ['no privacy policy', withController({ policyUrl: undefined }), 'warning UI-30 controller.policyUrl'],
  ['no contact', withController({ contact: undefined }), 'warning UI-30 controller.contact'],
  ['no authority', withController({ authority: undefined }), 'warning UI-30 controller.authority'],
  ['no retention', withService({ retention: undefined }), 'warning UI-30 services[0].retention'],
  [
    'a cookie without lifetime',
    withService({ cookies: [{ name: '_acme' }] }),
    'warning UI-30 services[0].cookies[0].retention',
  ],

  ['guilt', withTexts({ rejectAll: 'I don’t care' }), 'warning UI-09 texts.en.rejectAll'],
  [
    'guilt in German',
    withTexts({ intro: 'Ohne Ihre Zustimmung geht es leider nicht so gut.' }),
    'warning UI-09 texts.en.intro',
  ],
  ['guilt in French', withPurpose({ consequence: 'Ce serait dommage.' }), 'warning UI-09 purposes[1].consequence'],
  ['praise', withTexts({ title: 'We value your privacy' }), 'warning UI-10 texts.en.title'],
  ['praise in French', withTexts({ intro: 'Votre vie privée est importante.' }), 'warning UI-10 texts.en.intro'],
  [
    'vagueness',
    withPurpose({ description: 'We use this data to improve our services.' }),
    'warning UI-11 purposes[1].description',
  ],
  [
    'vagueness in German',
    withTexts({ purposes: { chat: { title: 'Sonstiges' } } }),
    'warning UI-11 texts.en.purposes.chat.title',
  ],
  [
    'a description of two words',
    withPurpose({ description: 'Measures visits' }),
    'warning UI-11 purposes[1].description',
  ],
  ['no description', withPurpose({ description: undefined }), 'warning UI-11 purposes[1].description'],
  ['a long introduction', withTexts({ intro: 'word '.repeat(201) }), 'warning UI-24 texts.en.intro'],
  ['a delay instead of a refusal', withTexts({ rejectAll: 'Maybe later' }), 'error UI-26 texts.en.rejectAll'],
  [
    'labels of unlike length',
    withTexts({ acceptAll: 'Accept', rejectAll: 'Go on without accepting' }),
    'warning UI-40 texts.en.rejectAll',
  ],

  [
    'more than half a year',
    completePolicyWith({ cookie: { name: '__Host-assent', days: 184 }, regions: {} }),
    'warning UI-19 cookie.days',
  ],
  ['more than thirteen months', withCookie({ name: '__Host-assent', days: 396 }), 'warning UI-19 cookie.days'],
  ['more than browsers keep', withCookie({ name: '__Host-assent', days: 401 }), 'error UI-19 cookie.days'],
  [
    'a notice only, without source',
    withRegion({ models: { analytics: 'notice-only' } }),
    'warning UI-32 regions.CH.source',
  ],
  [
    'ads without asking',
    withRegion({ models: { ads: 'opt-out' }, source: 'x' }),
    'warning region-protected regions.CH.models.ads',
  ],

  [
    'a script scheme',
    withController({ policyUrl: 'javascript:alert(1)' }),
    'error address-unsafe controller.policyUrl',
  ],
  [
    'a hidden script scheme',
    withController({ policyUrl: ' java\tscript:alert(1)' }),
    'error address-unsafe controller.policyUrl',
  ],
  [
    'plain http',
    withService({ scripts: [{ src: 'http://stats.example/a.js' }] }),
    'error address-unsafe services[0].scripts[0].src',
  ],
  [
    'no scheme',
    withService({ scripts: [{ src: '//stats.example/a.js' }] }),
    'error address-unsafe services[0].scripts[0].src',
  ],
  [
    'backslashes',
    withService({ scripts: [{ src: '\\\\stats.example/a.js' }] }),
    'error address-unsafe services[0].scripts[0].src',
  ],
  [
    'a user name',
    withService({ scripts: [{ src: 'https://a@stats.example/a.js' }] }),
    'error address-unsafe services[0].scripts[0].src',
  ],
  [
    'data as script',
    withService({ scripts: [{ src: 'data:text/javascript,1' }] }),
    'error address-unsafe services[0].scripts[0].src',
  ],
  [
    'mail outside the contact',
    withController({ policyUrl: 'mailto:a@example.com' }),
    'error address-unsafe controller.policyUrl',
  ],
  ['words as contact', withController({ contact: 'call us' }), 'error address-unsafe controller.contact'],

  [
    'a prefix that forbids the domain',
    withCookie({ name: '__Host-assent', domain: 'example.com' }),
    'error cookie-prefix cookie.domain',
  ],
  ['a plain name on one host', withCookie({}), 'note cookie-prefix cookie.name'],
  [
    'a service that deletes the decision',
    withService({ cookies: [{ name: '__Host*', retention: 1 }] }),
    'error cookie-swept services[0].cookies[0].name',
  ],
  [
    'a service worker by its file',
    withService({ storage: [{ area: 'serviceWorker', key: 'worker.js' }] }),
    'error storage-scope services[0].storage[0].key',
  ],
  [
    'a service worker by its address',
    withService({ storage: [{ area: 'serviceWorker', key: 'https://example.com/' }] }),
    'error storage-scope services[0].storage[0].key',
  ],
  [
    'an unknown area',
    withService({ storage: [{ area: 'cookies', key: 'acme' }] }),
    'error schema-value services[0].storage[0].area',
  ],
  [
    'a database by too short a beginning',
    withService({ storage: [{ area: 'indexedDB', key: 'a*' }] }),
    'error schema-value services[0].storage[0].key',
  ],
  [
    'a cookie path with attributes',
    withService({ cookies: [{ name: '_acme', retention: 1, path: '/a; secure' }] }),
    'error schema-value services[0].cookies[0].path',
  ],
  ['an unknown answer to withdrawal', completePolicyWith({ withdrawal: 'block' }), 'error schema-value withdrawal'],
  ['a parent', completePolicyWith({ extends: 'https://example.com/policy.json' }), 'error extends-unresolved extends'],
];

const brief = (policy: unknown) =>
  validatePolicy(policy).map(({ severity, code, path }) => `${severity} ${code} ${path}`);

describe('the rules between fields', () => {
  it.each([
    ['UK', '"GB"'],
    ['EL', '"GR"'],
    ['EU', 'an entry for each'],
    ['XX', 'ISO 3166'],
    ['ZZ', 'ISO 3166'],
    ['AP-1', 'ISO 3166'],
  ])('report %s, which is no country, and what to write', (code, wanted) => {
    const found = validatePolicy(completePolicyWith({ regions: { [code]: { models: {} } }, region: code }));
    const told = found.filter((one) => one.code === 'region-unknown');
    expect(told.map(({ path }) => path)).toEqual([`regions.${code}`, 'region']);
    for (const one of told) expect(one.message).toContain(wanted);
  });

  it.each(table)('report %s', (_name, policy, expected) => {
    // An id that is taken or reserved leaves dangling texts behind, so other faults may stand beside the expected one.
    expect(brief(policy)).toContain(expected);
  });

  it.each<[string, unknown]>([
    ['a path', withController({ policyUrl: '/privacy?x=1#top' })],
    ['http on localhost', withService({ scripts: [{ src: 'http://localhost:8080/a.js' }] })],
    ['http on the loopback address', withService({ scripts: [{ src: 'http://127.0.0.1/a.js' }] })],
    ['a mailto address', withController({ contact: 'mailto:a@example.com' })],
    ['a contact page', withController({ contact: '/contact' })],
    ['a phone number', withController({ contact: 'tel:+33123456789' })],
    ['an https contact', withController({ contact: 'https://example.com/contact' })],
    ['a service of two purposes', withService({ purposes: ['analytics', 'ads'] })],
    ['a title about one thing', withPurpose({ title: 'Advertising statistics' })],
    [
      'words that only contain a listed one',
      withPurpose({ description: 'Shadows and ladders are loaded for the game.' }),
    ],
    [
      'a short description in Chinese',
      completePolicyWith({
        texts: {
          zh: { reopen: '隐私选择', purposes: { chat: { description: '您的消息将发送给我们的聊天服务商。' } } },
        },
      }),
    ],
    ['a partial language', withTexts({})],
    ['a service worker by its scope', withService({ storage: [{ area: 'serviceWorker', key: '/acme/' }] })],
    ['a cookie that only the server sees', withService({ cookies: [{ name: '_acs', retention: 1, httpOnly: true }] })],
    [
      'another purpose that is only told about',
      withRegion({ models: { analytics: 'notice-only' }, source: 'Some Act, s. 5' }),
    ],
    [
      'what is not asked about outside the EEA and the UK, with an entry for each place in them',
      completePolicyWith({
        regions: {
          ...Object.fromEntries(whereAsked.map((code) => [code, { models: {} }])),
          '*': { models: { chat: 'opt-out' } },
        },
      }),
    ],
    ['all hosts below two labels', withService({ match: ['*.stats.io', '*.co.uk.example', '*.localhost'] })],
    [
      'hosts of the site and of what is necessary beside each other',
      completePolicyWith({
        services: [
          service,
          { ...service, id: 'shop', purposes: ['necessary'], match: ['shop.example', 'astats.example'] },
        ],
        guard: { hosts: ['shop.example', '*.shop.example', 'stats.example.org'] },
      }),
    ],
    [
      'a region that exempts measuring where nothing measures',
      completePolicyWith({
        services: [{ ...service, purposes: ['chat'] }],
        regions: { GB: { models: { analytics: 'opt-out' }, source: 'PECR' } },
      }),
    ],
    [
      'measuring of the own audience that is exempt and aggregate',
      completePolicyWith({
        purposes: [chat, { id: 'analytics', detail: 'aggregate' }],
        regions: { GB: { models: { analytics: 'opt-out' }, source: 'PECR' } },
      }),
    ],
    ['twelve months for who has opted out in California', withCookie({ name: '__Host-assent', days: 366 })],
    ['a shared domain', withCookie({ domain: 'example.com' })],
  ])('accept %s', (_name, policy) => {
    expect(brief(policy)).toEqual([]);
  });

  it('name the known id that was probably meant', () => {
    const [found] = validatePolicy(withService({ purposes: ['anlytics'] }));
    expect(found?.message).toBe(
      'services[0].purposes[0]: saw "anlytics", wanted the id of a purpose that the policy knows, such as "analytics"',
    );
  });

  it('put errors first and notes last', () => {
    const severities = validatePolicy({ controller: {}, revision: 1, services: [] }).map(({ severity }) => severity);
    expect(severities).toEqual(['error', 'warning', 'warning', 'warning', 'note']);
  });
});
