import { describe, expect, it } from 'vitest';
import { servicePresets } from '../../../build/service-presets.mjs';
import { flattenPolicy, validatePolicy } from '../../../src/development.js';
import type { PolicyFault } from '../../../src/development.js';
import { presetCodes } from '../../../src/development/codes/presets.js';
import { presetEntries } from '../../../src/development/layers/fill-services.js';
import { checkPages } from '../../../src/development/page/check-pages.js';
import { readPage } from '../../../src/development/page/read-page.js';
import { serviceFrom } from '../../../src/services.js';
import { preset as matomo } from '../../../src/services/matomo.js';
import { isAllowed } from '../../../src/core/rules.js';
import { completePolicyWith } from '../../support/complete-policy.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive } from '../../support/visitor.js';

const presets = (await servicePresets()).map(([, preset]) => preset);
const seen = new Set<string>();
const told = (faults: readonly PolicyFault[]) => {
  for (const { code } of faults) seen.add(code);
  return faults.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
};

interface Flat {
  readonly services: readonly Record<string, unknown>[];
  readonly purposes?: readonly Record<string, unknown>[];
  readonly signals?: Readonly<Record<string, unknown>>;
  readonly layers?: readonly { readonly values: readonly string[] }[];
}

const flat = (...policies: readonly unknown[]) => {
  const layers = policies.map((policy, index) => ({ address: `${index}.json`, policy }));
  const { policy, faults } = flattenPolicy(layers, { presets });
  return { policy: JSON.parse(JSON.stringify(policy)) as Flat, told: told(faults) };
};

const own = { id: 'own', purposes: ['analytics'] };

describe('a policy that names presets', () => {
  it('gets their services in their places, and the signals that they want', () => {
    const found = flat({
      services: [{ preset: 'hotjar' }, own, { preset: 'matomo', parameters: { host: 'stats.example' } }],
    });
    expect(found.policy.services.map(({ id, purposes }) => [id, purposes])).toEqual([
      ['hotjar', ['analytics']],
      ['own', ['analytics']],
      ['matomo', ['analytics']],
    ]);
    expect(found.policy.services[2]).toEqual(serviceFrom(matomo, { parameters: { host: 'stats.example' } }));
    expect(found.policy.signals).toEqual({ matomo: {} });
    expect(found.told).toEqual([]);
  });

  it('keeps what it says of signals itself', () => {
    const signals = { 'consent-mode': { wait: 500 }, tcf: {} };
    const found = flat({ services: [{ preset: 'google-analytics' }, { preset: 'meta-pixel' }], signals });
    expect(found.policy.signals).toEqual({ 'consent-mode': { wait: 500 }, tcf: {}, meta: {} });
  });

  it('gets the purposes that it does not describe, and a note', () => {
    const found = flat({
      services: [{ preset: 'vimeo' }, { preset: 'crisp' }],
      purposes: [{ id: 'chat', title: 'Fragen' }],
    });
    expect(found.policy.purposes).toMatchObject([
      { id: 'chat', title: 'Fragen' },
      { id: 'embeds', title: 'Embedded content' },
    ]);
    expect(found.told).toEqual(['note preset-purpose purposes (embeds)']);
  });

  it('is told of everything that the preset can not take', () => {
    const found = flat({
      purposes: [{ id: 'embeds', title: 'Videos', required: true, reason: 'We want it.' }],
      services: [
        { preset: 'mattomo' },
        { preset: 7 },
        { preset: 'hotjar', id: 'x', name: 1 },
        { preset: 'google-ads', notFor: ['ads'] },
        { preset: 'youtube', notFor: ['ads'] },
        { preset: 'google-analytics', parameters: { id: 'G-1' } },
        { preset: 'matomo' },
      ],
    });
    expect(found.told).toEqual([
      'error preset-unknown services[0].preset',
      'error preset-unknown services[1].preset',
      'error preset-entry services[2].id',
      'error preset-entry services[2].name',
      'error preset-looser services[3].notFor',
      'warning preset-looser services[4].notFor',
      'error preset-parameter services[5].parameters.id',
      'error preset-parameter services[5].parameters.measurementId',
      'note preset-parameter services[6].parameters.host',
      'warning preset-looser purposes[0].required',
    ]);
    expect(found.policy.services[0]).toEqual({ preset: 'mattomo' });
  });

  it('names the preset that was probably meant', () => {
    const { faults } = flattenPolicy([{ address: '', policy: { services: [{ preset: 'mattomo' }] } }], { presets });
    expect(faults[0]?.wanted).toBe('the name of a preset, such as "matomo"');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['services that are no list', { services: { preset: 'matomo' } }],
    ['entries that are nothing', { services: [null, 'matomo', { preset: {} }] }],
    [
      'purposes and signals that are no such things',
      { services: [{ preset: 'vimeo' }, own], purposes: 7, signals: [] },
    ],
  ])('is taken without a throw: %s', (_what, policy) => {
    expect(() => flattenPolicy([{ address: '', policy }], { presets })).not.toThrow();
  });
});

describe('presets in layers', () => {
  it('are filled in before they are merged, so that a product may only tighten', () => {
    const found = flat(
      {
        services: [
          { id: 'youtube', purposes: ['embeds'], retention: 30 },
          { preset: 'hotjar', notFor: [] },
        ],
      },
      { services: [{ preset: 'youtube' }, { preset: 'hotjar', alsoFor: ['merging'] }] },
    );
    expect(found.policy.services).toMatchObject([
      { id: 'youtube', name: 'YouTube', purposes: ['embeds', 'ads'], retention: 30 },
      { id: 'hotjar', purposes: ['analytics', 'merging'] },
    ]);
    expect(found.told).toContain('error R-LAW-70 services[0].purposes');
    expect(found.policy.layers?.[1]?.values).toContain('services.youtube.match');
  });

  it('are told of with the address of their layer', () => {
    expect(flat({ services: [] }, { services: [{ preset: 'mattomo' }] }).told).toEqual([
      'error preset-unknown 1.json.services[0].preset',
    ]);
  });
});

describe('a preset that nobody has filled in', () => {
  const policy = completePolicyWith({ services: [{ preset: 'matomo', alsoFor: ['ads'] }, own], texts: {} });

  it('is an error of the check, and nothing else about the entry is', () => {
    const faults = told(validatePolicy(policy)).filter((fault) => fault.includes('services[0]'));
    expect(faults).toEqual(['error preset-unresolved services[0].preset']);
  });

  it('is an error in a page', () => {
    const page = `<!doctype html><html lang="en"><script type="application/json" id="assent-policy">${JSON.stringify(policy)}</script>`;
    expect(told(checkPages(policy, [readPage('index.html', page)]))).toContainEqual(
      expect.stringContaining('error preset-unresolved'),
    );
  });

  it('is no service for a browser, whatever its purposes would be, and the rest of the policy holds', () => {
    const warnings: unknown[] = [];
    const state = arrive(policyWith({ services: [{ preset: 'stripe', alsoFor: ['necessary'] }, own] }), {
      report: (code) => void warnings.push(code),
    });
    expect([...state.rules.keys()]).not.toContain('stripe');
    expect(isAllowed(state, 'stripe')).toBe(false);
    expect([...state.rules.keys()]).toContain('own');
    expect(warnings).toContain('policy-entry');
  });

  it.each<[string, object, string]>([
    ['an id', { id: 'x' }, 'schema-unknown-key services[0].id'],
    ['purposes', { purposes: ['necessary'] }, 'schema-unknown-key services[0].purposes'],
    ['a preset that is no name', { preset: 'Ma tomo' }, 'schema-value services[0].preset'],
    ['a cookie without a name', { cookies: [{}] }, 'schema-missing services[0].cookies[0].name'],
    ['a parameter that is no text', { parameters: { host: 7 } }, 'schema-value services[0].parameters.host'],
  ])('may not have %s', (_what, changes, expected) => {
    const broken = completePolicyWith({ services: [{ preset: 'matomo', ...changes }] });
    expect(told(validatePolicy(broken))).toContain(`error ${expected}`);
  });

  it('keeps the complaints about other services as they are', () => {
    const faults = told(validatePolicy(completePolicyWith({ services: [{ id: 'x' }], texts: {} })));
    expect(faults).toContain('error schema-missing services[0].purposes');
  });
});

describe('the codes of presets', () => {
  it('are all found here', () => {
    expect([...seen].filter((code) => Object.hasOwn(presetCodes, code)).sort()).toEqual(
      Object.keys(presetCodes).sort(),
    );
  });

  it('look at entries alone', () => {
    expect(presetEntries({ value: { services: [own, { preset: 'x' }] }, path: '' }).map(({ path }) => path)).toEqual([
      'services[1]',
    ]);
  });
});
