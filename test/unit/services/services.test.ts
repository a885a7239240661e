import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { servicePresets } from '../../../build/service-presets.mjs';
import { servicesDocument, servicesPath } from '../../../build/services-page.mjs';
import { fillPreset } from '../../../src/core/fill-preset.js';
import { hostMatches } from '../../../src/core/host-matches.js';
import { nameMatches } from '../../../src/core/name-matches.js';
import { presetPurposes } from '../../../src/core/preset-purposes.js';
import type { ServicePreset } from '../../../src/core/service-preset.js';
import { flattenPolicy, validatePolicy } from '../../../src/development.js';
import { promotionalHosts } from '../../../src/development/promotional.js';
import { completePolicyWith } from '../../support/complete-policy.js';

const presets = await servicePresets();
const all = presets.map(([, preset]) => preset);
const known = new Set(['necessary', 'analytics', 'ads', 'merging', ...presetPurposes.map(({ id }) => id)]);

const examplesOf = ({ parameters = {} }: ServicePreset) =>
  Object.fromEntries(Object.entries(parameters).map(([name, { example }]) => [name, example]));

/** What it says besides of what the site alone knows. */
const entryOf = (preset: ServicePreset) => ({
  preset: preset.id,
  parameters: examplesOf(preset),
  retention: 30,
  ...(preset.provider === undefined && { provider: { name: 'Shop Ltd', class: 'self' } }),
});

describe.each(presets)('the preset %s', (name, preset) => {
  it('has the name of its file, texts, a source and a day', () => {
    expect(preset.id).toBe(name);
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(preset.description).toMatch(/^[A-Z][^.]*\.$/);
    expect(preset.verified).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(preset.source.length).toBeGreaterThan(10);
    expect(preset.match.length).toBeGreaterThan(0);
    for (const purpose of preset.purposes) expect(known).toContain(purpose);
  });

  it('names its provider with country and an address that can be linked, unless the site runs it', () => {
    if (preset.provider === undefined) {
      expect(preset.remark).toMatch(/^Has no provider, because the site/);
      expect(Object.keys(preset.parameters ?? {})).toContain('host');
      return;
    }
    const { name: entity, country, policyUrl } = preset.provider;
    expect(entity).not.toBe('');
    expect(new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country)).toBeDefined();
    expect(new URL(policyUrl).protocol).toBe('https:');
  });

  it('says nothing that a policy may not say', () => {
    const policy = completePolicyWith({ services: [entryOf(preset)], purposes: [], texts: {} });
    const flat = flattenPolicy([{ address: 'policy.json', policy }], { presets: [preset] });
    const faults = [...flat.faults, ...validatePolicy(flat.policy)];
    // No source tells the lifetime of some cookies.
    const told = faults.filter(
      ({ code, path }) => code !== 'preset-purpose' && !/cookies\[\d+\]\.retention/.test(path),
    );
    expect(told.map(({ code, path }) => `${code} ${path}`)).toEqual([]);
  });

  it('says in words that it does not know a lifetime', () => {
    const without = (preset.cookies ?? []).filter(({ retention }) => retention === undefined);
    if (without.length > 0) expect(`${preset.remark} ${without.length}`).toMatch(/lifetime|\b[1-3]$/);
  });

  it('is loaded by its parameters alone, each of which some address wants', () => {
    const { service, problems } = fillPreset(preset, { preset: name, parameters: examplesOf(preset) });
    expect(problems).toEqual([]);
    const text = JSON.stringify([service['match'], service['scripts']]);
    expect(text).not.toMatch(/\{\w+\}/);
    const templates = JSON.stringify([preset.match, preset.scripts]);
    for (const key of Object.keys(preset.parameters ?? {})) expect(templates).toContain(`{${key}}`);
    for (const { src } of preset.scripts ?? []) expect(src).toMatch(/^https:\/\//);
  });

  it('has only assumptions that are about something of its own', () => {
    const facts = new Set(['provider.name', 'provider.policyUrl', 'scripts', ...preset.match]);
    for (const one of preset.assumed ?? []) expect(facts).toContain(one);
  });
});

describe('the presets together', () => {
  it('are at least sixty, of every kind', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    for (const purpose of ['necessary', 'analytics', 'ads', 'embeds', 'chat', 'security']) {
      expect(all.filter(({ purposes }) => purposes.includes(purpose)).length, purpose).toBeGreaterThan(2);
    }
  });

  it('have names of which none is part of another', () => {
    const inside = all.flatMap(({ id }) => all.filter((other) => other.id !== id && other.id.includes(id)));
    expect(inside.map(({ id }) => id)).toEqual([]);
  });

  type Kind = readonly [
    kind: string,
    of: (preset: ServicePreset) => readonly string[],
    matches: (name: string, pattern: string) => boolean,
  ];
  /** A pattern names another one where it names what that one begins or ends with. */
  const namesIn = (name: string, pattern: string) =>
    name === pattern ||
    nameMatches(name.replace(/\*$/, ''), pattern) ||
    nameMatches(`${name.replace(/\*$/, '')}x`, pattern);
  const kinds: readonly Kind[] = [
    [
      'hosts',
      ({ match }) => match.filter((host) => !host.includes('{')),
      (host, pattern) => host === pattern || hostMatches(host.replace(/^\*\./, 'x.'), pattern),
    ],
    ['cookies', ({ cookies = [] }) => cookies.map(({ name }) => name), namesIn],
    ['stored keys', ({ storage = [] }) => storage.map(({ key }) => key), namesIn],
  ];

  it.each(kinds)('share no %s but those that both declare, with the reason', (_kind, of, matches) => {
    const isDeclared = ({ shared = {} }: ServicePreset, name: string) => Object.hasOwn(shared, name);
    const taken = all.flatMap((preset) =>
      all
        .filter((other) => other !== preset)
        .flatMap((other) =>
          of(preset).flatMap((name) =>
            of(other)
              .filter((pattern) => matches(name, pattern) && !(isDeclared(preset, name) && isDeclared(other, pattern)))
              .map((pattern) => `${preset.id} ${name}: ${other.id} ${pattern}`),
          ),
        ),
    );
    expect(taken).toEqual([]);
  });

  it('declare nothing as shared that they do not have, or that nobody else has', () => {
    for (const preset of all) {
      for (const name of Object.keys(preset.shared ?? {})) {
        const here = kinds.find(([, of]) => of(preset).includes(name));
        expect(here, `${preset.id} ${name}`).toBeDefined();
        const [, of, matches] = here ?? kinds[0];
        const others = all.filter((other) => other !== preset);
        const isShared = others.some((other) => of(other).some((one) => matches(name, one) || matches(one, name)));
        expect(isShared, `${preset.id} ${name}`).toBe(true);
      }
    }
  });

  it('name no cookie so shortly that one of the site itself could have the name', () => {
    const short = all.flatMap(({ id, cookies = [] }) => cookies.map(({ name }) => `${id} ${name}`));
    expect(short.filter((name) => / [a-z]{1,3}$/.test(name))).toEqual([]);
  });

  it('are honest about advertising: its hosts and companies are never for necessary or analytics alone', () => {
    const isPromotional = (host: string) =>
      promotionalHosts.some((one) => host.replace(/^\*\./, '') === one || host.endsWith(`.${one}`));
    const companies =
      /\b(criteo|taboola|outbrain|nextroll|trade desk|meta platforms|tiktok|pinterest|snap inc|reddit|quora|awin|adform|magnite|teads|rtb)\b/i;
    for (const { id, match, provider, purposes } of all) {
      if (!match.some(isPromotional) && !companies.test(provider?.name ?? '')) continue;
      expect(purposes, id).toContain('ads');
    }
  });

  it('are necessary only for what the visitor starts, and say why', () => {
    const necessary = all.filter(({ purposes }) => purposes.includes('necessary'));
    expect(necessary.map(({ id }) => id)).toEqual(['klarna', 'paypal', 'stripe']);
    for (const { description, remark } of necessary) {
      expect(description).toMatch(/you start.* can not be done without it\.$/);
      expect(remark).toMatch(/^Necessary only on pages/);
    }
  });

  it('stand in docs/services.md as build/services-page.mjs writes them', async () => {
    expect(readFileSync(servicesPath, 'utf8')).toBe(await servicesDocument());
  });
});
