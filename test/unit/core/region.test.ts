import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/core/region.js';
import { reasonOf } from '../../../src/core/rules.js';
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
    '*': { models: { merging: 'opt-out' } },
  },
});

describe('the model that holds for a purpose in a region', () => {
  it.each([
    ['US', 'analytics', 'opt-out'],
    ['US', 'ads', 'opt-in'],
    ['US', 'merging', 'opt-out'],
    ['US-CA', 'ads', 'notice-only'],
    ['US-CA', 'analytics', 'opt-out'],
    ['US-NY', 'analytics', 'opt-out'],
    ['us-ca', 'ads', 'notice-only'],
    [' us ', 'analytics', 'opt-out'],
    ['JP', 'analytics', 'notice-only'],
    ['FR', 'analytics', 'opt-in'],
    ['FR', 'merging', 'opt-out'],
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
