import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashed } from '../../../src/core/record.js';
import { isAllowed, reasonOf, settle } from '../../../src/core/rules.js';
import { isOn } from '../../../src/core/settled.js';
import type { Reason } from '../../../src/core/settled.js';
import { forElement } from '../../../src/server/known-policy.js';
import { readDecision } from '../../../src/server/read-decision.js';
import vectors from '../../vectors/record.json' with { type: 'json' };
import { arbitrarySurroundings, arbitraryVisit } from '../../support/arbitrary-policy.js';
import { isLinear } from '../../support/growth.js';
import { deep, odd } from '../../support/odd.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, DAY, decide, digestOf, NOW, recalled, recordOf, type Surroundings } from '../../support/visitor.js';

const policy = policyWith();
const text = JSON.stringify(policy);
const recordWith = (choices: Record<string, boolean>, around: Surroundings = {}): string =>
  recordOf(policy, decide(arrive(policy, around), choices), around);
const cookies = (...records: readonly string[]): string => records.map((record) => `assent=${record}`).join('; ');

const read = (header: string | null | undefined, of: unknown = policy, facts: object = {}) =>
  readDecision(header, of as string, { now: NOW, ...facts });
const reasonsOf = ({ answers }: ReturnType<typeof read>): Record<string, Reason> =>
  Object.fromEntries(answers.map(({ id, reason }) => [id, reason]));

/** What a page comes to that has this policy as a value: the record where its digest fits, else what the desk judges. */
function pageSays(
  of: unknown,
  records: readonly string[],
  around: Surroundings,
): ReadonlyMap<string, Reason | undefined> {
  const known = recalled(of, records.join());
  const fits = records.join().split('~')[4] === digestOf(of, around);
  return known && fits ? known.reasons : settle(arrive(of, { ...around, records })).reasons;
}

describe('what a visitor decided', () => {
  it('is given for every purpose and service, with why', () => {
    const decision = read(cookies(recordWith({ analytics: true, ads: false })));
    expect(decision.answers).toEqual([
      { id: 'analytics', allowed: true, reason: 'granted', rule: '' },
      { id: 'ads', allowed: false, reason: 'refused', rule: '' },
      { id: 'acme-stats', allowed: true, reason: 'granted', rule: '' },
      { id: 'acme-ads', allowed: false, reason: 'refused', rule: '' },
      { id: 'necessary', allowed: true, reason: 'required', rule: '' },
    ]);
    expect(decision.choices).toEqual({ analytics: true, 'acme-stats': true, ads: false, 'acme-ads': false });
    expect(decision.act).toEqual({ at: NOW, how: 'save', revision: '1' });
    expect(decision.explain('ads')).toEqual({ id: 'ads', allowed: false, reason: 'refused', rule: '' });
    expect(decision.isCurrent).toBe(true);
  });

  it.each([null, undefined, '', 'a=1; b=2', 'assent=', 'assent=garbage', 'assent=%E0%A4%A'])(
    'is nothing before a choice: %j',
    (header) => {
      const decision = read(header);
      expect([decision.act, decision.choices, decision.isCurrent]).toEqual([null, {}, false]);
      expect(decision.answers.filter(({ allowed }) => allowed).map(({ id }) => id)).toEqual(['necessary']);
    },
  );

  it('allows nothing that the policy does not know', () => {
    const { allows, explain } = read(cookies(recordWith({ analytics: true, ads: true })));
    expect(explain('constructor')).toEqual({ id: 'constructor', allowed: false, reason: 'unknown', rule: '' });
    for (const id of ['other', '', null, undefined, odd, Symbol('id')]) expect(allows(id as never)).toBe(false);
  });

  it('has nothing before a choice but what the region lets run unasked, which the opt-out signal takes back', () => {
    const lenient = policyWith({ regions: { 'US-CA': { models: { analytics: 'opt-out', ads: 'opt-out' } } } });
    const allowedWith = (facts: object): string[] =>
      read('', lenient, facts)
        .answers.filter(({ allowed, id }) => allowed && id !== 'necessary')
        .map(({ id }) => id);
    expect(allowedWith({})).toEqual([]);
    expect(allowedWith({ region: 'US-CA' })).toEqual(['analytics', 'ads', 'acme-stats', 'acme-ads']);
    expect(allowedWith({ region: 'US-CA', optOut: true })).toEqual(['analytics', 'acme-stats']);
    expect(allowedWith({ region: ['US-CA'] })).toEqual([]);
    // It may have been a refusal.
    expect(read('assent=garbage', lenient, { region: 'US-CA' }).allows('ads')).toBe(false);
    expect(read('other=garbage', lenient, { region: 'US-CA' }).allows('ads')).toBe(true);
  });

  it('leaves off what the age locks in the region, and everything where no rule holds', () => {
    const of = policyWith({ regions: { 'US-CT': { models: { analytics: 'opt-out' }, ages: { '13-15': ['ads'] } } } });
    const granted = (facts: Surroundings): string =>
      cookies(recordOf(of, decide(arrive(of, facts), { analytics: true, ads: true }), facts));
    const said = (facts: object) => read(granted({ region: 'US-CT', age: 'adult' }), of, facts);
    expect(said({ region: 'US-CT', age: 'adult' }).explain('ads')).toEqual({
      ...{ id: 'ads', allowed: true, reason: 'granted', rule: 'US-CT' },
    });
    const young = said({ region: 'US-CT', age: '13-15' });
    expect([young.allows('analytics'), young.explain('ads').reason, young.isCurrent]).toEqual([true, 'locked', false]);
    expect(young.choices).not.toHaveProperty('ads');
    expect(said({ age: '13-15' }).explain('analytics').reason).toBe('locked');
    // Nothing is said of the age: nothing is locked, but the record is of another page.
    const unsaid = said({ region: 'US-CT' });
    expect([unsaid.allows('ads'), unsaid.isCurrent, unsaid.age]).toEqual([true, false, undefined]);
  });

  it.each([13, ['13-15'], true, odd])('takes an age that is no text for the youngest, as pages do', (age) => {
    const decision = read(cookies(recordWith({ analytics: true, ads: true })), policy, { age });
    expect(decision.explain('ads').reason).toBe('locked');
    expect(decision.allows('analytics')).toBe(false);
    expect([decision.allows('necessary'), decision.isCurrent]).toEqual([true, false]);
  });

  it('takes a region that is no text for one that the policy does not say', () => {
    const of = policyWith({ region: 'GB', regions: { GB: { models: { analytics: 'opt-out' } } } });
    expect(read('', of).allows('analytics')).toBe(true);
    for (const region of [['GB'], 44, odd]) expect(read('', of, { region }).allows('analytics')).toBe(false);
  });

  it('is the same with the text of the policy and with its value', () => {
    const header = cookies(recordWith({ analytics: true }));
    expect(reasonsOf(read(header, text))).toEqual(reasonsOf(read(header, policy)));
    expect(read(header, text).isCurrent).toBe(true);
    // As a file may be written: another digest, the same answers.
    const pretty = JSON.stringify(policy, null, 2);
    expect(reasonsOf(read(header, pretty))).toEqual(reasonsOf(read(header, policy)));
    expect(read(header, pretty).isCurrent).toBe(false);
  });

  it('is current with the text that stands in the element of a page', () => {
    const of = policyWith({ controller: { name: '</script>\u2028', policyUrl: '/privacy' } });
    const state = decide(arrive(of), { analytics: true });
    const record = recordOf(of, state);
    const [, time, revision, how, , reasons, known] = record.split('~');
    const body = `1~${time}~${revision}~${how}~${hashed(`${forElement(JSON.stringify(of))}undefinedfalseundefined`)}~${reasons}~${known}~`;
    for (const value of [record, body + hashed(body)]) expect(read(cookies(value), of).isCurrent).toBe(true);
  });

  it.for([null, undefined, '', 'no JSON', '[]', 'null', '"text"', '{', [], 1, deep])(
    'is nothing without a policy, but for what is necessary',
    (wrong) => {
      const decision = readDecision(cookies(recordWith({ ads: true })), wrong as string, { now: NOW });
      expect(decision.allows('necessary')).toBe(true);
      expect(decision.allows('ads')).toBe(false);
      expect(decision.act).toBeNull();
    },
  );
});

describe('the cookie', () => {
  const granted = recordWith({ analytics: true, ads: true });
  const refused = recordWith({ analytics: true, ads: false });

  it.each([
    ['among others', `a=1; assent=${granted}; b=2`],
    ['without blanks between', `a=1;assent=${granted};b=2`],
    ['with more than one blank', `a=1;  \tassent=${granted}`],
  ])('is found %s', (_, header) => {
    expect(read(header).allows('ads')).toBe(true);
  });

  it.each([
    ['another case', `Assent=${granted}`],
    ['an encoded name', `%61ssent=${granted}`],
    ['a longer name', `assent2=${granted}`],
    ['a longer beginning', `xassent=${granted}`],
    ['a prefix that the policy does not have', `__Host-assent=${granted}`],
    ['a blank in the name', `assent =${granted}`],
    ['a blank that is none in a header', `a=1;\u00a0assent=${granted}`],
    ['a place inside another value', `a=assent=${granted}`],
    ['a comma before it', `a=1, assent=${granted}`],
    ['quotes', `assent="${granted}"`],
    ['percent signs', `assent=${granted.replaceAll('~', '%7E')}`],
    ['a comma in it', `assent=${granted},${granted}`],
    ['its end cut off', `assent=${granted.slice(0, -1)}`],
    ['one character more', `assent=${granted}x`],
  ])('is another one with %s', (_, header) => {
    expect(read(header).act).toBeNull();
    expect(read(header).allows('ads')).toBe(false);
  });

  it('counts with others of its name only as far as all of them go', () => {
    for (const records of [
      [granted, refused],
      [refused, granted],
      [refused, granted, granted, 'garbage'],
    ]) {
      const { allows, isCurrent } = read(cookies(...records));
      expect([allows('analytics'), allows('ads'), isCurrent]).toEqual([true, false, false]);
    }
    expect(read(cookies(granted, granted)).allows('ads')).toBe(true);
    expect(read(cookies('-~', granted)).answers.filter(({ allowed }) => allowed)).toHaveLength(1);
    expect(read(cookies('-~')).explain('ads').reason).toBe('refused');
  });

  it('has the prefix of the policy on https, and no other name there', () => {
    const host = policyWith({ cookie: { name: '__Host-assent' } });
    const record = recordOf(host, decide(arrive(host), { ads: true }));
    const allowsAds = (name: string, facts: object): boolean => read(`${name}=${record}`, host, facts).allows('ads');
    expect(allowsAds('__Host-assent', {})).toBe(true);
    expect(allowsAds('assent', {})).toBe(false);
    expect(allowsAds('assent', { secure: false })).toBe(true);
    expect(allowsAds('__Host-assent', { secure: false })).toBe(false);
  });

  it('ends with the decision', () => {
    const header = cookies(granted);
    expect(read(header, policy, { now: NOW + 182 * DAY - 1 }).allows('ads')).toBe(true);
    expect(read(header, policy, { now: NOW + 182 * DAY }).allows('ads')).toBe(false);
    expect(read(header, policy, { now: NOW - DAY }).allows('ads')).toBe(false);
    expect(read(header, policy, { now: NaN }).allows('ads')).toBe(false);
    // The clock of this machine.
    expect(
      readDecision(
        cookies(
          recordOf(policy, decide(arrive(policy), { ads: true }, { at: Math.floor(Date.now() / 60_000) * 60_000 })),
        ),
        text,
      ).allows('ads'),
    ).toBe(true);
  });
});

describe('the vectors of the record', () => {
  const policies: Readonly<Record<string, string>> = vectors.policies;
  const headerFor = (name: string, records: readonly string[]): string => {
    const cookie = JSON.parse(policies[name] ?? '').cookie?.name ?? 'assent';
    return records.map((record) => `${cookie}=${record}`).join('; ');
  };

  it.each(vectors.read)('$name', ({ policy: name, region, optOut, age, now, records, reasons }) => {
    const decision = read(headerFor(name, records), policies[name], { region, optOut, age, now });
    if (!reasons) return expect(decision.act).toBeNull();
    const expected = Object.entries(reasons)
      .filter(([reason]) => reason !== 'unknown')
      .flatMap(([reason, ids]) => ids.split(' ').map((id) => [id, reason]));
    expect(reasonsOf(decision)).toEqual(Object.fromEntries(expected));
  });

  it.each(vectors.write)('$name', ({ policy: name, region, optOut, age, record, decision: { reasons, at } }) => {
    const decision = read(headerFor(name, [record]), policies[name], { region, optOut, age, now: at });
    expect(decision.isCurrent).toBe(true);
    const on = Object.entries(reasons).flatMap(([reason, ids]) => (isOn(reason as Reason) ? ids.split(' ') : []));
    expect(decision.answers.flatMap(({ id, allowed }) => (allowed ? [id] : [])).sort()).toEqual(on.sort());
  });
});

/** Wherever the visitor is, and however old. */
const anywhere = fc
  .tuple(arbitrarySurroundings, fc.constantFrom(undefined, 'under-13', '16-17', 'adult', '7'))
  .map(([around, age]) => ({ ...around, age }));

describe('a server says what a page says', () => {
  it('of what the page has written, under whatever policy and circumstances it is read', () => {
    fc.assert(
      fc.property(arbitraryVisit, anywhere, anywhere, ({ policy: of, choices, others }, around, later) => {
        const one = recordOf(of, decide(arrive(of, around), choices), around);
        const two = recordOf(of, decide(arrive(of, around), others), around);
        for (const records of [[], [one], [one, two]]) {
          for (const when of [around, later]) {
            const expected = Object.fromEntries(
              [...pageSays(of, records, when)].filter(([, reason]) => reason !== 'unknown'),
            );
            expect(reasonsOf(read(cookies(...records), of, when))).toEqual(expected);
          }
        }
      }),
    );
  });

  it('after the policy has changed', () => {
    fc.assert(
      fc.property(arbitraryVisit, arbitraryVisit, anywhere, ({ policy: of, choices }, { policy: next }, around) => {
        const record = recordOf(of, decide(arrive(of, around), choices), around);
        const state = arrive(next, { ...around, records: [record] });
        const decision = read(cookies(record), next, around);
        for (const id of state.rules.keys()) expect(decision.explain(id as never).reason).toBe(reasonOf(state, id));
      }),
    );
  });

  it('or less, of records that were planted, and never more than the policy lets anybody grant', () => {
    const fields = fc.record({
      digest: fc.boolean(),
      reasons: fc.stringMatching(/^[A-Za-z0-9+/]{0,24}$/),
      known: fc.option(fc.stringMatching(/^[0-9a-z]{1,2}\.[\w-]{0,40}$/)),
      age: fc.integer({ min: -2 * 1440, max: 400 * 1440 }),
    });
    let less = 0;
    fc.assert(
      fc.property(arbitraryVisit, anywhere, fields, ({ policy: of, choices }, around, planted) => {
        const { digest, reasons, known, age } = planted;
        const genuine = recordOf(of, decide(arrive(of, around), choices), around).split('~');
        const minutes = Math.max(0, NOW / 60_000 - age).toString(36);
        const fitting = digest ? digestOf(of, around) : 'other';
        const body = ['1', minutes, '1', 'save', fitting, reasons, known ?? genuine[6], ''].join('~');
        const record = body + hashed(body);
        const said = pageSays(of, [record], around);
        const granted = arrive(of, { ...around, records: [recordOf(of, decide(arrive(of, around), choices), around)] });
        for (const { id, allowed, reason } of read(cookies(record), of, around).answers) {
          if (reason === 'required') expect(isAllowed(granted, id)).toBe(true);
          else if (allowed) expect([id, isOn(said.get(id) ?? 'unknown')]).toEqual([id, true]);
          if (!allowed && isOn(said.get(id) ?? 'unknown')) less += 1;
          if (reason === 'granted') expect(granted.rules.get(id)?.kind).not.toMatch(/^(signalled|locked)$/);
        }
      }),
      { numRuns: 300 },
    );
    // A record with a digest that fits can claim what no visitor could have chosen, and what an age locks.
    expect(less).toBeGreaterThan(0);
  });
});

describe('whatever a request says', () => {
  it('nothing throws, and nothing is granted by accident', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (header, of, facts) => {
        const decision = readDecision(header as string, of as string, facts as object);
        expect(decision.allows('necessary')).toBe(true);
        expect(decision.choices).toEqual({});
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(read(`assent=${value}`).choices).toEqual({});
        expect(read(value).choices).toEqual({});
      }),
    );
  });

  it.each([
    ['many cookies', 'a=1; '],
    ['many of its name', 'assent=x; '],
    ['many semicolons', ';'],
    ['many blanks', ' '],
    ['many names alike', 'assen'],
    ['one that is long', 'assent=1~'],
    ['many fields', '~'],
    ['many equals signs', '='],
    ['many copies of a record', `assent=${recordWith({ ads: true })};`],
  ])('it takes time in proportion to the header: %s', (_, unit) => {
    expect(
      isLinear((size) => {
        const header = `a=1; assent=${unit.repeat(size)}`;
        return () => read(header);
      }),
    ).toBe(true);
  });
});
