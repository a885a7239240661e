import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { servicePresets } from '../../../build/service-presets.mjs';
import { fillPreset } from '../../../src/core/fill-preset.js';
import type { ServicePreset } from '../../../src/core/service-preset.js';
import { isAllowed } from '../../../src/core/rules.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide } from '../../support/visitor.js';

const preset = {
  id: 'acme',
  name: 'Acme',
  description: 'Counts visits.',
  purposes: ['analytics', 'ads'],
  provider: { name: 'Acme SAS', country: 'FR', policyUrl: 'https://acme.example/privacy' },
  match: ['*.acme.example', '{host}'],
  cookies: [
    { name: '_acme', retention: 30 },
    { name: '_acme_*', retention: 365, httpOnly: true },
  ],
  storage: [{ area: 'local', key: 'acme-*' }],
  scripts: [{ src: 'https://{host}/{site}.js', attributes: { 'data-set': '{"site": "{site}"}' } }],
  parameters: {
    host: { description: 'Host.', example: 'stats.example', form: 'host' },
    site: { description: 'Site.', example: 'A-1', form: 'word' },
  },
  source: 'acme.example',
  verified: '2026-11-28',
} as const satisfies ServicePreset;

const filled = (entry: unknown) => {
  const { service, problems } = fillPreset(preset, entry);
  return { service, told: problems.map(({ kind, key }) => `${kind} ${key}`) };
};

describe('a preset that is filled in', () => {
  it('is a service with what the preset says, and nothing else', () => {
    const { service, told } = filled({ preset: 'acme' });
    expect(service).toEqual({
      id: 'acme',
      name: 'Acme',
      description: 'Counts visits.',
      purposes: ['analytics', 'ads'],
      provider: preset.provider,
      match: ['*.acme.example'],
      cookies: preset.cookies,
      storage: preset.storage,
    });
    expect(told).toEqual(['silent parameters.host']);
  });

  it('gets its scripts with the parameters, and only then', () => {
    const { service, told } = filled({ preset: 'acme', parameters: { host: 'stats.shop.example', site: 'S-7' } });
    expect(service).toMatchObject({
      match: ['*.acme.example', 'stats.shop.example'],
      scripts: [{ src: 'https://stats.shop.example/S-7.js', attributes: { 'data-set': '{"site": "S-7"}' } }],
    });
    expect(told).toEqual([]);
  });

  it('takes an id, words, hosts, cookies and keys of the site', () => {
    const { service, told } = filled({
      preset: 'acme',
      as: 'stats',
      name: 'Statistik',
      description: 'Zählt Besuche.',
      retention: 90,
      alsoFor: ['merging'],
      provider: { name: 'Acme Ireland', class: 'processor' },
      match: ['acme.shop.example', '*.acme.example'],
      cookies: [{ name: '_acme', retention: 7, description: 'Visitor.' }, { name: '_mine' }],
      storage: [{ area: 'session', key: 'acme-*' }],
      parameters: { host: 'stats.example', site: 'A' },
      scripts: [{ src: '/own.js' }],
    });
    expect(service).toEqual({
      id: 'stats',
      name: 'Statistik',
      description: 'Zählt Besuche.',
      retention: 90,
      purposes: ['analytics', 'ads', 'merging'],
      provider: { ...preset.provider, name: 'Acme Ireland', class: 'processor' },
      match: ['*.acme.example', 'stats.example', 'acme.shop.example'],
      cookies: [{ name: '_acme', retention: 7, description: 'Visitor.' }, preset.cookies[1], { name: '_mine' }],
      storage: [...preset.storage, { area: 'session', key: 'acme-*' }],
      scripts: [{ src: '/own.js' }],
    });
    expect(told).toEqual([]);
  });

  it('loses a purpose where the site says so plainly, and that is told', () => {
    const { service, told } = filled({ preset: 'acme', notFor: ['ads'] });
    expect(service.purposes).toEqual(['analytics']);
    expect(told).toContain('less notFor');
  });

  it.each<[string, object]>([
    ['all of them', { notFor: ['analytics', 'ads'] }],
    ['all that can be refused', { notFor: ['analytics', 'ads'], alsoFor: ['necessary'] }],
    ['all for one that the policy may require', { notFor: ['analytics', 'ads'], alsoFor: ['login'] }],
  ])('does not lose %s', (_what, changes) => {
    const { service, told } = filled({ preset: 'acme', ...changes });
    expect(service.purposes).toEqual(expect.arrayContaining(['analytics', 'ads']));
    expect(told).toContain('looser notFor');
  });

  it.each<[string, object, string]>([
    ['an id', { id: 'x' }, 'key id'],
    ['purposes', { purposes: ['necessary'] }, 'key purposes'],
    ['an unknown key', { sell: true }, 'key sell'],
    ['a key that every object has', { constructor: 'x' }, 'key constructor'],
    ['an empty name', { name: ' ' }, 'key name'],
    ['an own id that is none', { as: '1' }, 'key as'],
    ['the class of the site itself', { provider: { class: 'self' } }, 'looser provider.class'],
    ['a provider without a name', { provider: { name: '' } }, 'key provider.name'],
    ['a provider that is a text', { provider: 'Acme' }, 'key provider'],
    ['parameters that are a list', { parameters: ['a.example'] }, 'key parameters'],
    ['more purposes that are no list', { alsoFor: 'merging' }, 'key alsoFor'],
    ['fewer purposes that are no list', { notFor: 'ads' }, 'key notFor'],
    ['scripts that are no list', { scripts: '/own.js' }, 'key scripts'],
    ['hosts that are no list', { match: 'x.example' }, 'key match'],
    ['a retention of never', { retention: 0 }, 'key retention'],
    ['a purpose that it does not have', { notFor: ['merging'] }, 'key notFor'],
    ['an unknown parameter', { parameters: { account: 'x' } }, 'parameter parameters.account'],
    ['a host with a path', { parameters: { host: 'a.example/x', site: 'A' } }, 'parameter parameters.host'],
    ['a host with a port', { parameters: { host: 'a.example:8', site: 'A' } }, 'parameter parameters.host'],
    ['a word that leads elsewhere', { parameters: { host: 'a.example', site: '../x' } }, 'parameter parameters.site'],
    ['a word with a query', { parameters: { host: 'a.example', site: 'a?b' } }, 'parameter parameters.site'],
    ['a parameter that is no text', { parameters: { host: 'a.example', site: 7 } }, 'parameter parameters.site'],
    ['a script without its parameter', { parameters: { host: 'a.example' } }, 'parameter parameters.site'],
  ])('tells of %s', (_what, changes, expected) => {
    const { service, told } = filled({ preset: 'acme', ...changes });
    expect(told).toContain(expected);
    expect(service.purposes).toEqual(['analytics', 'ads']);
    expect(service['name']).toBe('Acme');
    expect(service['provider']).toMatchObject({ name: 'Acme SAS' });
    expect(service['scripts'] ?? []).toEqual([]);
  });

  it('keeps how its cookies are found and deleted', () => {
    const { service } = filled({
      preset: 'acme',
      cookies: [
        { name: '_acme', thirdParty: true, httpOnly: true },
        { name: '_acme_*', httpOnly: false },
      ],
    });
    expect(service['cookies']).toEqual(preset.cookies);
  });
});

const all = (await servicePresets()).map(([, one]) => one);
const words = fc.constantFrom('necessary', 'analytics', 'ads', 'merging', 'embeds', 'chat', 'security', 'login', '');
const garbage = fc.oneof(fc.anything(), fc.string(), fc.array(words), fc.constantFrom('self', 'session', 0, null));
/** Keys that mean something, with anything in them. */
const anyEntry = fc.oneof(
  fc.anything(),
  fc.dictionary(
    fc.constantFrom(
      ...['preset', 'as', 'id', 'purposes', 'parameters', 'alsoFor', 'name', 'description', 'provider', 'match'],
      ...['cookies', 'storage', 'scripts', 'retention', 'required', '__proto__'],
    ),
    fc.oneof(garbage, fc.dictionary(fc.constantFrom('name', 'class', 'country', 'policyUrl', 'host'), garbage)),
  ),
);
const namesIn = (list: unknown, key: string) =>
  (list as (Record<string, unknown> | null)[] | undefined)?.map((one) => one?.[key]);

describe('whatever stands beside a preset', () => {
  it('asks and tells no less than the preset', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), anyEntry, (one, entry) => {
        const { service } = fillPreset(one, entry);
        expect(service.purposes).toEqual(expect.arrayContaining([...one.purposes]));
        expect(String(service['name']).trim()).not.toBe('');
        expect(String(service['description']).trim()).not.toBe('');
        const hosts = one.match.filter((host) => !host.includes('{'));
        expect(service['match'] ?? []).toEqual(expect.arrayContaining(hosts));
        const { cookies = [], storage = [] } = one;
        expect(namesIn(service['cookies'], 'name') ?? []).toEqual(
          expect.arrayContaining(cookies.map(({ name }) => name)),
        );
        expect(namesIn(service['storage'], 'key') ?? []).toEqual(expect.arrayContaining(storage.map(({ key }) => key)));
        const provider = service['provider'] as Record<string, string> | undefined;
        if (one.provider) {
          expect(provider?.['class']).not.toBe('self');
          for (const key of ['name', 'country', 'policyUrl']) expect(String(provider?.[key]).trim()).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not run before all that the preset is for has been granted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), anyEntry, (one, entry) => {
        const service = { ...fillPreset(one, entry).service, id: 'tested' };
        const purposes = [...new Set(service.purposes)].map((id) => ({ id }));
        const policy = policyWith({ purposes, services: [service] });
        const asked = one.purposes.filter((purpose) => purpose !== 'necessary');
        const before = arrive(policy, {});
        if (asked.length > 0) expect(isAllowed(before, 'tested')).toBe(false);
        for (const refused of asked) {
          const granted = Object.fromEntries(service.purposes.map((id) => [id, id !== refused]));
          expect(isAllowed(decide(before, granted), 'tested')).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses only purposes that it names, and never the last one that can be refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(words), fc.array(words), (one, notFor, alsoFor) => {
        const { service, problems } = fillPreset(one, { preset: one.id, notFor, alsoFor });
        const lost = one.purposes.filter((purpose) => !service.purposes.includes(purpose));
        expect(notFor).toEqual(expect.arrayContaining([...lost]));
        expect(service.purposes).not.toEqual([]);
        if (lost.length > 0) expect(problems.map(({ kind }) => kind)).toContain('less');
        const isAsked = one.purposes.some((purpose) => ['analytics', 'ads', 'merging'].includes(purpose));
        const stays = one.purposes.filter((purpose) => purpose !== 'necessary' && service.purposes.includes(purpose));
        if (isAsked) expect(stays).not.toEqual([]);
      }),
    );
  });
});
