import { describe, expect, it } from 'vitest';
import { purposes, regionProfiles, rowsOf } from '../../../build/region-matrix.mjs';
import { reasonOf } from '../../../src/core/rules.js';
import { flattenPolicy, validatePolicy } from '../../../src/development.js';
import type { LayerSource } from '../../../src/development.js';
import { layerCodes } from '../../../src/development/codes/layers.js';
import { resolveLayers } from '../../../src/development/layers/resolve-layers.js';
import type { Loaded } from '../../../src/development/layers/resolve-layers.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive } from '../../support/visitor.js';

const flat = (...policies: readonly unknown[]) => {
  const layers = policies.map((policy, index): LayerSource => ({ address: `${index}.json`, policy }));
  const { policy, faults } = flattenPolicy(layers);
  return {
    policy: JSON.parse(JSON.stringify(policy)) as Record<string, unknown>,
    faults: faults.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
  };
};

const profiles = await regionProfiles();
const places = profiles.flatMap(([, profile]) => profile?.places ?? []);
const regionsOf = ([, profile]: (typeof profiles)[number]) => profile?.places.map((place) => [place, profile]) ?? [];
const services = purposes.map((purpose) => ({ id: `${purpose}-tag`, purposes: [purpose] }));

const adx = { id: 'adx', purposes: ['ads'], match: ['adx.example'] };

const seen = new Set<string>();
const told = (faults: readonly string[]): readonly string[] => {
  for (const fault of faults) seen.add(fault.split(' ')[1] ?? '');
  return faults;
};

type Loosened = [name: string, product: object, group: object, path: string, kept: object];

describe('a product over a group', () => {
  it('fills its gaps from the group, field by field, and says which value came from where', () => {
    const { policy, faults } = flat(
      { id: 'shop', revision: 2, controller: { name: 'Shop Ltd' }, services: [{ id: 's', retention: 30 }] },
      {
        id: 'group',
        revision: 9,
        controller: { name: 'Shop Ltd', policyUrl: 'https://group.example/privacy', contact: '/contact' },
        services: [
          { id: 's', name: 'Stats', purposes: ['analytics'] },
          { id: 't', purposes: ['ads'] },
        ],
      },
    );
    expect(policy).toEqual({
      id: 'shop',
      revision: 2,
      controller: { name: 'Shop Ltd', policyUrl: 'https://group.example/privacy', contact: '/contact' },
      services: [
        { id: 's', name: 'Stats', purposes: ['analytics'], retention: 30 },
        { id: 't', purposes: ['ads'] },
      ],
      layers: [
        {
          id: 'shop',
          revision: 2,
          name: 'Shop Ltd',
          values: ['controller.name', 'services.s.id', 'services.s.retention'],
        },
        {
          id: 'group',
          revision: 9,
          name: 'Shop Ltd',
          policyUrl: 'https://group.example/privacy',
          address: '1.json',
          values: [
            'controller.policyUrl',
            'controller.contact',
            'services.s.name',
            'services.s.purposes',
            'services.t',
          ],
        },
      ],
    });
    expect(faults).toEqual([]);
  });

  it('decides where both say something that is no promise, and a note says so', () => {
    const { policy, faults } = flat({ controller: { contact: '/a' } }, { controller: { contact: '/b' } });
    expect(policy['controller']).toEqual({ contact: '/a' });
    expect(told(faults)).toEqual(['note layer-overrides controller.contact']);
  });

  it.each<Loosened>([
    ['a longer lifetime', { cookie: { days: 365 } }, { cookie: { days: 90 } }, 'cookie.days', { cookie: { days: 90 } }],
    ['less after withdrawal', { withdrawal: 'keep' }, { withdrawal: 'reload' }, 'withdrawal', { withdrawal: 'reload' }],
    [
      'a weaker guard',
      { guard: { mode: 'observe' } },
      { guard: { mode: 'enforce' } },
      'guard.mode',
      { guard: { mode: 'enforce' } },
    ],
    [
      'a purpose that can not be refused any more',
      { purposes: [{ id: 'chat', required: true, reason: 'We want it.' }] },
      { purposes: [{ id: 'chat', title: 'Chat' }] },
      'purposes[0].required',
      { purposes: [{ id: 'chat', title: 'Chat', required: false, reason: 'We want it.' }] },
    ],
    [
      'an act of its own that is none any more',
      { purposes: [{ id: 'chat', grade: 'standard' }] },
      { purposes: [{ id: 'chat', grade: 'explicit' }] },
      'purposes[0].grade',
      { purposes: [{ id: 'chat', grade: 'explicit' }] },
    ],
    [
      'a purpose of which the group does not say what it rests on, and so means consent',
      { purposes: [{ id: 'letters', basis: 'legitimate-interest' }] },
      { purposes: [{ id: 'letters', title: 'Letters' }] },
      'purposes[0].basis',
      { purposes: [{ id: 'letters', basis: 'consent' }] },
    ],
    [
      'an act of its own, by a slip',
      { purposes: [{ id: 'chat', grade: 'Explicit' }] },
      { purposes: [{ id: 'chat', grade: 'explicit' }] },
      'purposes[0].grade',
      { purposes: [{ id: 'chat', grade: 'explicit' }] },
    ],
    [
      'a lifetime that is none',
      { cookie: { days: -1 } },
      { cookie: { days: 90 } },
      'cookie.days',
      { cookie: { days: 90 } },
    ],
    ['everything under a key', { cookie: null }, { cookie: { days: 90 } }, 'cookie', { cookie: { days: 90 } }],
    ['a whole list', { purposes: {} }, { purposes: [{ id: 'ads' }] }, 'purposes', { purposes: [{ id: 'ads' }] }],
    [
      'a longer lifetime than the one that holds where the group says none',
      { cookie: { days: 400 } },
      {},
      'cookie.days',
      { cookie: { days: 182 } },
    ],
    [
      'grants that end with a former controller',
      { controller: { formerly: [{ name: 'Old Ltd', grants: 'keep' }] } },
      { controller: { formerly: [{ name: 'Old Ltd', grants: 'void' }] } },
      'controller.formerly[0].grants',
      { controller: { formerly: [{ name: 'Old Ltd', grants: 'void' }] } },
    ],
    [
      'the deadline of back ends',
      { receipts: { deadline: 15 } },
      { receipts: { deadline: 3 } },
      'receipts.deadline',
      { receipts: { deadline: 3 } },
    ],
    [
      'a way to object',
      { purposes: [{ id: 'ads', objection: false }] },
      { purposes: [{ id: 'ads', objection: true }] },
      'purposes[0].objection',
      { purposes: [{ id: 'ads', objection: true }] },
    ],
    [
      'an edition that visitors are asked about',
      { purposes: [{ id: 'ads', revision: 1 }] },
      { purposes: [{ id: 'ads', revision: 2 }] },
      'purposes[0].revision',
      { purposes: [{ id: 'ads', revision: 2 }] },
    ],
    ...['individual', 'aggregate'].map((detail): Loosened => [
      `what the group says of the detail: ${detail}`,
      { purposes: [{ id: 'analytics', detail: detail === 'individual' ? 'aggregate' : 'individual' }] },
      { purposes: [{ id: 'analytics', detail }] },
      'purposes[0].detail',
      { purposes: [{ id: 'analytics', detail }] },
    ]),
    [
      'who gets the data',
      { services: [{ id: 's', provider: { class: 'self' } }] },
      { services: [{ id: 's', provider: { class: 'partner' } }] },
      'services[0].provider.class',
      { services: [{ id: 's', provider: { class: 'partner' } }] },
    ],
    [
      'who gets the data without a switch',
      { purposes: [{ id: 'ads', recipients: [{ id: 'r', class: 'processor' }] }] },
      { purposes: [{ id: 'ads', recipients: [{ id: 'r', class: 'affiliate' }] }] },
      'purposes[0].recipients[0].class',
      { purposes: [{ id: 'ads', recipients: [{ id: 'r', class: 'affiliate' }] }] },
    ],
    [
      'a service that waits for less',
      { services: [{ id: 's', purposes: ['necessary'] }] },
      { services: [{ id: 's', purposes: ['ads'] }] },
      'services[0].purposes',
      { services: [{ id: 's', purposes: ['ads', 'necessary'] }] },
    ],
    [
      'a host that visitors can refuse, named as the own one',
      { guard: { hosts: ['cdn.example', '*.example'] } },
      { services: [adx] },
      'guard.hosts[1]',
      { guard: { hosts: ['cdn.example'] } },
    ],
    [
      'hosts of everybody, named as those of a service',
      { services: [{ id: 'adx', match: ['*.co.uk', 'eu.adx.example'] }] },
      { services: [adx] },
      'services[0].match[0]',
      { services: [{ id: 'adx', match: ['adx.example', 'eu.adx.example'] }] },
    ],
    [
      'hosts of everybody, named as the own ones',
      { guard: { hosts: ['*.com'] } },
      {},
      'guard.hosts[0]',
      { guard: { hosts: [] } },
    ],
    [
      'such a host beside others',
      { guard: { hosts: ['adx.example'] } },
      { services: [adx], guard: { hosts: ['cdn.example'] } },
      'guard.hosts[0]',
      { guard: { hosts: ['cdn.example'] } },
    ],
    [
      'a host of ads, for a service of its own without a choice',
      { services: [{ id: 'shop', purposes: ['necessary'], match: ['shop.example', 'adx.example'] }] },
      { services: [adx] },
      'services[0].match[1]',
      {},
    ],
    [
      'a host of ads, for a service of the group without a choice',
      { services: [{ id: 'shop', match: ['*.example'] }] },
      { services: [{ id: 'shop', purposes: ['necessary'] }, adx] },
      'services[0].match[0]',
      {},
    ],
    [
      'a region that is no longer asked',
      { regions: { FR: { models: { analytics: 'opt-out' } } } },
      { regions: { FR: { models: { analytics: 'opt-in' } } } },
      'regions.FR.models.analytics',
      { regions: { FR: { models: { analytics: 'opt-in' } } } },
    ],
    [
      'a region of which the group says nothing, and so means opt-in',
      { regions: { FR: { models: { analytics: 'opt-out' } } } },
      {},
      'regions.FR.models.analytics',
      { regions: { FR: { models: { analytics: 'opt-in' } } } },
    ],
    [
      'every region',
      { regions: { '*': { models: { analytics: 'opt-out' } } } },
      { regions: { US: { models: { analytics: 'opt-out' } } } },
      'regions.*.models.analytics',
      { regions: { '*': { models: { analytics: 'opt-in' } }, US: { models: { analytics: 'opt-out' } } } },
    ],
    [
      'a region of which the group has no rule, so that a purpose is asked about which rests on an interest elsewhere',
      { regions: { CH: { models: {} } } },
      { purposes: [{ id: 'letters', basis: 'legitimate-interest' }], regions: { GB: { models: {} } } },
      'regions.CH',
      { regions: { GB: { models: {} } } },
    ],
    [
      'what is locked at an age',
      { regions: { FR: { models: {}, ages: { '13-15': ['ads'] } } } },
      { regions: { FR: { models: {}, ages: { '13-15': ['merging'] } } } },
      'regions.FR.ages["13-15"]',
      { regions: { FR: { ages: { '13-15': ['merging', 'ads'] } } } },
    ],
    [
      'an age of which the group has no list, and so locks everything',
      { regions: { FR: { models: {}, ages: { '13-15': ['ads'] } } } },
      { regions: { FR: { models: {} } } },
      'regions.FR.ages["13-15"]',
      { regions: { FR: { models: {} } } },
    ],
  ])('can not loosen: %s', (_name, product, group, path, kept) => {
    const { policy, faults } = flat(product, group);
    expect(policy).toMatchObject(kept);
    expect(told(faults)).toContain(
      `error R-LAW-70 ${path === 'regions.*.models.analytics' ? 'regions["*"].models.analytics' : path}`,
    );
  });

  it('is still asked about what its group asks about, where a rule for the region holds', () => {
    const { policy } = flat(
      { purposes: [{ id: 'letters', basis: 'legitimate-interest' }] },
      { purposes: [{ id: 'letters' }], regions: { GB: { models: {}, source: 'PECR' } } },
    );
    expect(reasonOf(arrive(policyWith(policy), { region: 'GB' }), 'letters')).toBe('undecided');
  });

  it.each<[name: string, product: object, group: object, kept: object]>([
    ['a shorter lifetime', { cookie: { days: 90 } }, { cookie: { days: 182 } }, { cookie: { days: 90 } }],
    [
      'a purpose with an act of its own',
      { purposes: [{ id: 'chat', grade: 'explicit' }] },
      { purposes: [{ id: 'chat' }] },
      { purposes: [{ id: 'chat', grade: 'explicit' }] },
    ],
    [
      'a part of a country, and the country too',
      { regions: { 'US-CA': { models: { analytics: 'opt-in' } }, US: { models: { analytics: 'opt-out' } } } },
      { regions: { US: { models: { analytics: 'notice-only' } } } },
      { regions: { 'US-CA': { models: { analytics: 'opt-in' } }, US: { models: { analytics: 'opt-out' } } } },
    ],
    [
      'a country, in every part of which the group asks less',
      { regions: { US: { models: { analytics: 'opt-in' } } } },
      { regions: { 'US-CA': { models: { analytics: 'opt-out' } } } },
      { regions: { US: { models: { analytics: 'opt-in' } }, 'US-CA': { models: { analytics: 'opt-in' } } } },
    ],
    ['the lifetime that holds where the group says none', { cookie: { days: 90 } }, {}, { cookie: { days: 90 } }],
    [
      'who gets the data',
      { services: [{ id: 's', provider: { class: 'other' } }], receipts: { deadline: 0 } },
      { services: [{ id: 's', provider: { class: 'processor' } }], receipts: { deadline: 3 } },
      { services: [{ id: 's', provider: { class: 'other' } }], receipts: { deadline: 0 } },
    ],
    [
      'another former controller, beside those of the group',
      { controller: { formerly: [{ name: 'Shop', grants: 'keep' }] } },
      { controller: { formerly: [{ name: 'Old Ltd', grants: 'void' }] } },
      {
        controller: {
          formerly: [
            { name: 'Old Ltd', grants: 'void' },
            { name: 'Shop', grants: 'keep' },
          ],
        },
      },
    ],
    [
      'hosts that the group has not limited',
      {
        guard: { hosts: ['own.example'] },
        services: [{ id: 'shop', purposes: ['necessary'], match: ['shop.example'] }],
      },
      { services: [adx], guard: { hosts: ['cdn.example'] } },
      { guard: { hosts: ['cdn.example', 'own.example'] } },
    ],
    [
      'another purpose of a service',
      { services: [{ id: 's', purposes: ['analytics', 'ads'] }] },
      { services: [{ id: 's', purposes: ['analytics'] }] },
      { services: [{ id: 's', purposes: ['analytics', 'ads'] }] },
    ],
    [
      'what is locked at an age',
      { regions: { FR: { models: {}, ages: { '13-15': ['ads', 'merging'], '16-17': ['ads'], adult: ['merging'] } } } },
      { regions: { FR: { models: {}, ages: { '13-15': ['ads'], '16-17': [] } } } },
      { regions: { FR: { ages: { '13-15': ['ads', 'merging'], '16-17': ['ads'], adult: ['merging'] } } } },
    ],
  ])('can tighten: %s', (_name, product, group, kept) => {
    const { policy, faults } = flat(product, group);
    expect(policy).toMatchObject(kept);
    expect(faults.filter((fault) => fault.startsWith('error'))).toEqual([]);
  });

  it.each([
    ['says nothing of regions', {}],
    ['has a region of its own', { regions: { 'US-CA': { models: { analytics: 'opt-in' } }, MX: { models: {} } } }],
    [
      'has something for the same regions',
      { regions: Object.fromEntries(places.map((place) => [place, { models: {} }])) },
    ],
  ])('that %s leaves every profile of its group what it is', (_name, { regions = {} }: { regions?: object }) => {
    const product = { regions };
    const group = { services, regions: Object.fromEntries(profiles.flatMap(regionsOf)) };
    const { policy, faults } = flat(product, group);
    expect(faults.filter((fault) => fault.startsWith('error'))).toEqual([]);
    for (const [, profile] of profiles) {
      for (const place of profile?.places.filter((one) => one !== 'US-CA' || !('MX' in regions)) ?? [undefined]) {
        for (const { purpose, prior, optOut, age, reason } of rowsOf(profile)) {
          if (prior !== 'none') continue;
          const state = arrive(policyWith(policy), { region: place, optOut, age });
          expect([place, purpose, age, reasonOf(state, purpose)]).toEqual([place, purpose, age, reason]);
        }
        expect(Object(policy['regions'])[place ?? '']?.places).toEqual(profile?.places);
      }
    }
  });

  it('and its group each give the one rule that holds in a place, whole', () => {
    const { policy } = flat(
      { regions: { '*': { models: { chat: 'opt-out' } }, FR: { models: {} } }, purposes: [{ id: 'chat' }] },
      { regions: { US: { models: { analytics: 'opt-out' } }, 'US-CA': { models: {} } } },
    );
    expect(policy['regions']).toMatchObject({ US: { models: { analytics: 'opt-out' } } });
    const merged = policyWith({ ...policy, services: [{ id: 's', purposes: ['chat', 'analytics'] }] });
    const reasonIn = (region: string, purpose: string) => reasonOf(arrive(merged, { region }), purpose);
    expect([reasonIn('US-CA', 'analytics'), reasonIn('FR', 'chat')]).toEqual(['undecided', 'undecided']);
    expect([reasonIn('US', 'analytics'), reasonIn('DE', 'chat')]).toEqual(['region', 'region']);
  });

  it('asks about ads and merging first, whatever any layer says', () => {
    const { policy } = flat({}, { regions: { US: { models: { ads: 'opt-out', merging: 'notice-only' } } } });
    expect(policy['regions']).toEqual({ US: { models: { ads: 'opt-in', merging: 'opt-in' } } });
  });

  it('lies over more than one: what the group has promised holds through the layer between', () => {
    const { policy, faults } = flat(
      { withdrawal: 'ask', cookie: { days: 100 } },
      { cookie: { days: 120 } },
      { withdrawal: 'reload', cookie: { days: 182 } },
    );
    expect(policy).toMatchObject({ withdrawal: 'reload', cookie: { days: 100 } });
    expect(faults).toEqual(['error R-LAW-70 withdrawal']);
  });

  it('merges cookies, keys and hosts instead of replacing them', () => {
    const service = (more: object) => ({ services: [{ id: 's', purposes: ['ads'], ...more }] });
    const { policy } = flat(
      service({ match: ['b.example'], cookies: [{ name: '_b' }], storage: [{ area: 'local', key: 'b' }] }),
      service({
        match: ['a.example'],
        cookies: [{ name: '_a', retention: 1 }],
        storage: [{ area: 'local', key: 'a' }],
      }),
    );
    expect(policy['services']).toEqual([
      {
        id: 's',
        purposes: ['ads'],
        match: ['a.example', 'b.example'],
        cookies: [{ name: '_a', retention: 1 }, { name: '_b' }],
        storage: [
          { area: 'local', key: 'a' },
          { area: 'local', key: 'b' },
        ],
      },
    ]);
  });

  it('is merged without harm when it was made to do harm', () => {
    const evil: unknown = JSON.parse('{"__proto__":{"polluted":1},"controller":{"__proto__":{"polluted":1}}}');
    flattenPolicy([
      { address: 'a', policy: evil },
      { address: 'b', policy: evil },
    ]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    for (const odd of [null, 1, 'x', [], { purposes: 1, services: [null, 1, [[]]] }, { regions: [1] }]) {
      expect(() =>
        flattenPolicy([odd, { services: [{ id: 1 }] }, odd].map((policy) => ({ address: 'x', policy }))),
      ).not.toThrow();
    }
  });
});

describe('the layers of a policy', () => {
  const resolveWith = async (first: unknown, parents: Readonly<Record<string, Loaded>>) => {
    const { layers, faults } = await resolveLayers({ address: 'first', policy: first }, (address) =>
      Promise.resolve(parents[address] ?? { failure: 'extends-unreachable', why: 'it is not there' }),
    );
    return {
      count: layers.length,
      faults: told(faults.map(({ severity, code, path }) => `${severity} ${code} ${path}`)),
    };
  };
  const at = (address: string, policy: unknown): Loaded => ({ address, policy });

  it('are followed from parent to parent', async () => {
    const { count, faults } = await resolveWith({ extends: 'a' }, { a: at('a', { extends: 'b' }), b: at('b', {}) });
    expect([count, faults]).toEqual([3, []]);
  });

  it.each<[name: string, first: unknown, parents: Readonly<Record<string, Loaded>>, fault: string]>([
    ['a missing parent', { extends: 'a' }, {}, 'error extends-unreachable extends'],
    ['a slow parent', { extends: 'a' }, { a: { failure: 'extends-slow', why: 'slow' } }, 'error extends-slow extends'],
    ['a parent that is no address', { extends: 5 }, {}, 'error extends-invalid extends'],
    ['itself', { extends: 'a' }, { a: at('first', {}) }, 'error extends-cycle extends'],
    [
      'a parent of its parent',
      { extends: 'a' },
      { a: at('a', { extends: 'b' }), b: at('b', { extends: 'a' }) },
      'error extends-cycle b: extends',
    ],
    [
      'a missing parent of its parent',
      { extends: 'a' },
      { a: at('a', { extends: 'b' }) },
      'error extends-unreachable a: extends',
    ],
  ])('end with a fault at %s', async (_name, first, parents, fault) => {
    expect((await resolveWith(first, parents)).faults).toEqual([fault]);
  });

  it('are at most 8', async () => {
    const parents = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`p${index}`, at(`p${index}`, { extends: `p${index + 1}` })]),
    );
    const { count, faults } = await resolveWith({ extends: 'p0' }, parents);
    expect([count, faults]).toEqual([8, ['error extends-depth p6: extends']]);
  });

  it('have a test for every code', () => {
    for (const { code } of validatePolicy({ extends: '/a' })) seen.add(code);
    expect(Object.keys(layerCodes).filter((code) => !seen.has(code))).toEqual([]);
  });
});
