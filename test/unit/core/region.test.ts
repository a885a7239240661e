import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFor } from '../../../src/core/region.js';
import type { Model } from '../../../src/core/region.js';
import { reasonOf, settle } from '../../../src/core/rules.js';
import { policyWith } from '../../support/policy-with.js';
import { allowedIn, arrive, decide, reasonsIn, recordOf } from '../../support/visitor.js';

const policy = policyWith({
  services: [
    { id: 'stats', purposes: ['analytics'] },
    { id: 'both', purposes: ['analytics', 'ads'] },
    { id: 'keeper', purposes: ['analytics', 'necessary'] },
  ],
  regions: {
    US: { models: { analytics: 'opt-out' } },
    'US-CA': { models: { ads: 'notice-only', analytics: 'nonsense' } },
    JP: { models: { analytics: 'notice-only' } },
    FR: {},
    DE: null,
    '*': { models: { merging: 'opt-out' } },
  },
});

/** Whatever a page may give in place of a region. */
const modelOf = (given: unknown, region: unknown, purpose: string): Model =>
  ruleFor(given, { region: region as string, optOut: false, age: undefined }).modelOf(purpose);

describe('a purpose that rests on a legitimate interest', () => {
  const resting = (service: object, id = 'fraud') =>
    policyWith({
      purposes: [{ id, basis: 'legitimate-interest' }],
      services: [{ id: 'own-log', purposes: [id], ...service }],
      regions: { FR: {}, '*': { models: {} } },
    });

  it('runs until it is objected to, where a rule holds', () => {
    expect(modelOf(resting({}), 'FR', 'fraud')).toBe('opt-out');
    expect(modelOf(resting({}), 'BR', 'fraud')).toBe('opt-out');
    expect(modelOf(resting({}), undefined, 'fraud')).toBe('opt-in');
    expect(modelOf(policyWith({ purposes: [{ id: 'fraud', basis: 'legitimate-interest' }] }), 'FR', 'fraud')).toBe(
      'opt-in',
    );
  });

  it.each(['cookies', 'storage', 'scripts', 'match'])('is asked about where it has %s on the device', (key) => {
    expect(modelOf(resting({ [key]: [] }), 'FR', 'fraud')).toBe('opt-in');
  });

  it.each(['analytics', 'ads', 'merging'])('is none of the built-in ones: %s', (id) => {
    expect(modelOf(resting({}, id), 'FR', id)).toBe('opt-in');
  });
});

describe('the model that holds for a purpose in a region', () => {
  it.each([
    ['US', 'analytics', 'opt-out'],
    ['US', 'ads', 'opt-in'],
    ['US', 'merging', 'opt-in'],
    ['GB', 'merging', 'opt-out'],
    ['US-CA', 'ads', 'notice-only'],
    // Its own entry holds, whole: what is no model there is not looked for in that of the country.
    ['US-CA', 'analytics', 'opt-in'],
    ['US-NY', 'analytics', 'opt-out'],
    ['us-ca', 'ads', 'notice-only'],
    [' us ', 'analytics', 'opt-out'],
    ['JP', 'analytics', 'notice-only'],
    ['FR', 'analytics', 'opt-in'],
    ['FR', 'merging', 'opt-in'],
    ['DE', 'analytics', 'opt-in'],
    ['DE-BY', 'analytics', 'opt-in'],
    ['FR', 'constructor', 'opt-in'],
  ])('%s, %s: %s', (region, purpose, model) => {
    expect(modelOf(policy, region, purpose)).toBe(model);
  });

  it.each([undefined, null, '', '*', 'XYZ', 'U', 'US-', 'US-ABCD', 'US_CA', 'models', '__proto__', 7, ['US'], {}])(
    'is opt-in where the region is %j',
    (region) => {
      for (const purpose of ['analytics', 'ads', 'merging']) expect(modelOf(policy, region, purpose)).toBe('opt-in');
    },
  );

  it.each(['XX', 'xx', 'ZZ', 'EU', 'UK', 'EL', 'AP', 'UK-ENG'])(
    'is opt-in where %s stands for no known place',
    (region) => {
      for (const purpose of ['analytics', 'ads', 'merging']) expect(modelOf(policy, region, purpose)).toBe('opt-in');
    },
  );

  it('is that of every other place in Kosovo, whose code is in use', () => {
    expect(modelOf(policy, 'XK', 'merging')).toBe('opt-out');
  });

  it('is opt-in for any text that is no code, whatever the policy lists', () => {
    const noCode = fc.string().filter((text) => !/^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(text.trim().toUpperCase()));
    fc.assert(
      fc.property(noCode, (region) => {
        const lenient = {
          regions: Object.fromEntries([
            [region, { models: { analytics: 'opt-out' } }],
            ['*', { models: { analytics: 'opt-out' } }],
          ]),
        };
        expect(modelOf(lenient, region, 'analytics')).toBe('opt-in');
      }),
    );
  });
});

describe('a region where a purpose may run until it is refused', () => {
  it('lets it and the services run that serve nothing else', () => {
    expect(reasonsIn(arrive(policy, { region: 'US' }))).toMatchObject({
      analytics: 'region',
      stats: 'region',
      keeper: 'region',
      ads: 'undecided',
      both: 'undecided',
    });
  });

  it('runs nothing of it when the region is unknown', () => {
    for (const region of [undefined, '', 'Paris', 'FR']) {
      expect(allowedIn(arrive(policy, { region })).filter((id) => id !== 'necessary')).toEqual([]);
    }
  });

  it('leaves a refusal as it is, in any region', () => {
    const refused = decide(arrive(policy, { region: 'US' }), { analytics: false });
    expect(allowedIn(refused)).toEqual(['necessary']);
    const records = [recordOf(policy, refused, { region: 'US' })];
    for (const region of ['US', 'JP', 'FR', undefined]) {
      expect(reasonOf(arrive(policy, { region, records }), 'analytics')).toBe('refused');
    }
  });

  it('does not pass for a grant where people must be asked', () => {
    const records = [recordOf(policy, decide(arrive(policy, { region: 'US' }), { ads: false }), { region: 'US' })];
    expect(reasonOf(arrive(policy, { region: 'US', records }), 'analytics')).toBe('region');
    expect(reasonsIn(arrive(policy, { region: 'FR', records }))).toMatchObject({
      analytics: 'undecided',
      stats: 'undecided',
    });
  });

  it('does not let run what needs an act of its own', () => {
    const explicit = { ...policy, purposes: [{ id: 'analytics', grade: 'explicit' }] };
    expect(reasonOf(arrive(explicit, { region: 'US' }), 'analytics')).toBe('undecided');
  });
});

describe('the region that a policy says', () => {
  const saying = (region: unknown) => ({ ...policy, region });

  it('counts where the page says none', () => {
    expect(ruleFor(saying('US'), { region: undefined, optOut: false, age: undefined }).name).toBe('US');
    expect(reasonOf(arrive(saying('US')), 'analytics')).toBe('region');
  });

  it.each(['US', 'us', ' US '])('agrees with the page: %s', (region) => {
    expect(reasonOf(arrive(saying('US'), { region }), 'analytics')).toBe('region');
  });

  it.each([
    ['US', 'JP'],
    ['JP', 'US'],
    ['US-CA', 'US'],
    ['', 'US'],
    ['US', ''],
    ['nowhere', 'US'],
    ['US', 'nowhere'],
    [['US'], 'US'],
    [null, 'US'],
    [{}, 'US'],
    [['US'], undefined],
  ])('gives the strictest rules when it is %j and the page says %j', (said, region) => {
    const state = arrive(saying(said), { region });
    expect(state.rule).toBe('');
    expect(allowedIn(state)).toEqual(['necessary']);
  });
});

describe('the rule that holds', () => {
  it.each([
    ['US-CA', 'US-CA'],
    ['US-NY', 'US'],
    ['us', 'US'],
    ['FR', 'FR'],
    ['GB', '*'],
    ['nowhere', ''],
    [undefined, ''],
  ])('%s: %j', (region, name) => {
    expect(arrive(policy, { region }).rule).toBe(name);
    expect(settle(arrive(policy, { region })).rule).toBe(name);
  });

  it('is kept by decisions', () => {
    expect(decide(arrive(policy, { region: 'US-NY' }), { ads: false }).rule).toBe('US');
  });

  it('is none where no entry holds', () => {
    expect(arrive(policyWith(), { region: 'FR' }).rule).toBe('');
  });
});
