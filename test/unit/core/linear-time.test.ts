import { describe, expect, it } from 'vitest';
import { findKnown, packKnown } from '../../../src/core/known-entries.js';
import { hash } from '../../../src/core/hash.js';
import { hostMatches } from '../../../src/core/host-matches.js';
import { languagesIn } from '../../../src/core/language.js';
import { nameMatches } from '../../../src/core/name-matches.js';
import { pendingIds } from '../../../src/core/pending.js';
import { hashed, parseRecord, placeEntries, recallSettled } from '../../../src/core/record.js';
import { recollect } from '../../../src/core/recollect.js';
import { ruleFor } from '../../../src/core/region.js';
import { settle } from '../../../src/core/rules.js';
import { meets } from '../../../src/core/settled.js';
import { isToken } from '../../../src/core/unchecked.js';
import { countReads } from '../../support/count-reads.js';
import { isLinear, LARGEST_LIST } from '../../support/growth.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide, NOW, recordOf } from '../../support/visitor.js';

const policy = policyWith();
const entries = placeEntries(policy);
const nobodyListens = (): void => {};

/** With a check that fits, so that all of it is read. */
const signed = (body: string): string => body + hashed(body);
const minutes = Math.floor(NOW / 60_000).toString(36);
const recordWith = (reasons: string, known: string): string =>
  signed(`1~${minutes}~1~save~digest~${reasons}~${known}~`);

const listOf = <Entry>(size: number, make: (index: number) => Entry): Entry[] =>
  Array.from({ length: size }, (_, index) => make(index));

const services = (size: number, change: (index: number) => object = () => ({})): object[] =>
  listOf(size, (index) => ({ id: `s${index}`, purposes: ['ads'], ...change(index) }));

/** What a separator, a wildcard or a blank repeated many times could make a scan begin anew at each of them. */
const runs = [
  '~',
  ',',
  '=',
  '.',
  '-',
  '*',
  '*.',
  ' ',
  '\t\n',
  ';',
  '_',
  '1',
  'a',
  'A-',
  'zh-',
  'a.',
  '~,',
  '1~',
  '!',
  '%',
  'é',
  '\u0000',
  '\ud83d',
];

describe('the time that reading takes grows no faster than what is read', () => {
  it.each(runs)('of a record, a name, a host and languages made of %j alone', (run) => {
    expect(
      isLinear((size) => {
        const text = run.repeat(size);
        const broken = [text, `${text}\u0001`, `1~${text}`, `1~${text}~${text}~x`, signed(`1~${text}~`)];
        return () => {
          for (const one of broken) {
            parseRecord(one, policy, NOW);
            findKnown(one, entries);
            hostMatches(one, 'a.example');
            hostMatches(one, `*.${one}`);
            hostMatches('a.example', one);
            nameMatches(one, `${one}*`);
            nameMatches('_ads', one);
            languagesIn(one);
            ruleFor(policy, { region: one, optOut: false, age: one }).modelOf('ads');
            isToken(one);
            isToken(`a${one}`);
          }
        };
      }),
    ).toBe(true);
  });

  it.each([
    ['of one slot for all entries', (size: number) => recordWith('', `zzz.${'A'.repeat(size)}`)],
    [
      'of one slot for all entries, as many as numbers can count',
      (size: number) => recordWith('', `${'z'.repeat(size)}.${'A'.repeat(size)}`),
    ],
    ['of gaps without an end', (size: number) => recordWith('', `zzz.${'_'.repeat(size)}`)],
    ['of characters that are none', (size: number) => recordWith('', `zzz.${'é'.repeat(size)}`)],
    ['of counts', (size: number) => recordWith('', '1.'.repeat(size))],
    ['of reasons', (size: number) => recordWith('S'.repeat(size), '1.A')],
    ['of parts', (size: number) => recordWith('', '~'.repeat(size))],
  ])('of a record whose check fits, made %s', (_, make) => {
    expect(
      isLinear((size) => {
        const text = make(size);
        return () => {
          const record = parseRecord(text, policy, NOW);
          if (record) recallSettled(record, policy);
          recollect({ policy, digest: 'digest', texts: [text], now: NOW, report: nobodyListens });
        };
      }),
    ).toBe(true);
  });

  it.each([
    ['garbage', () => '~'],
    ['nothing', () => ''],
    ['records that know nothing', () => recordWith('', '')],
    ['good records', () => recordOf(policy, decide(arrive(policy), { ads: true }))],
    ['good records and garbage', (index: number) => (index % 2 ? '~' : recordWith('S', '1.A'))],
  ])('of many cookies of one name that hold %s', (_, make) => {
    expect(
      isLinear((size) => {
        const texts = listOf(size, make);
        return () => {
          const earlier = recollect({ policy, digest: '', texts, now: NOW, report: nobodyListens });
          for (const { place } of entries) earlier.choiceOf(place, 'asked');
        };
      }, LARGEST_LIST),
    ).toBe(true);
  });

  it.each([
    ['with ids of their own', services],
    ['with the same id', (size: number) => services(size, () => ({ id: 'same' }))],
    [
      'with the same id for other purposes',
      (size: number) => services(size, (index) => ({ id: 'same', purposes: [`p${index}`] })),
    ],
    ['with an id that is none', (size: number) => services(size, () => ({ id: 7 }))],
    ['with an id of many characters', (size: number) => services(4, () => ({ id: 'a'.repeat(size) }))],
    [
      'with many purposes',
      (size: number) => services(1, () => ({ purposes: listOf(size, (index) => `p${index % 9}`) })),
    ],
    ['with one purpose many times', (size: number) => services(1, () => ({ purposes: listOf(size, () => 'ads') }))],
    ['that are empty', (size: number) => listOf(size, () => ({}))],
    ['that are one and the same', (size: number) => Array.from<unknown>({ length: size }).fill(services(1)[0])],
    ['that are no objects', (size: number) => listOf(size, (index) => index)],
  ])('of a policy with many services %s', (_, make) => {
    const work = (given: unknown): void => {
      const state = arrive(given, { region: 'FR', optOut: true });
      settle(state);
      pendingIds(state);
      decide(state, { ads: true });
      packKnown(placeEntries(given));
    };
    expect(
      isLinear((size) => {
        const given = policyWith({ services: make(size) });
        return () => work(given);
      }, LARGEST_LIST),
    ).toBe(true);

    const readsOf = (size: number): number => {
      const [given, reads] = countReads(policyWith({ services: make(size) }));
      work(given);
      return reads();
    };
    expect(readsOf(800)).toBeLessThanOrEqual(8 * readsOf(100));
  });

  it.each([
    ['with ids of their own', (size: number) => listOf(size, (index) => ({ id: `p${index}` }))],
    ['with the same id', (size: number) => listOf(size, () => ({ id: 'ads' }))],
    [
      'named like members of Object',
      (size: number) => listOf(size, (index) => ({ id: ['__proto__', 'constructor'][index % 2] })),
    ],
  ])('of a policy with many purposes %s, all of them served by one service', (_, make) => {
    expect(
      isLinear((size) => {
        const purposes = make(size);
        const given = policyWith({ purposes, services: [{ id: 's', purposes: purposes.map(({ id }) => id) }] });
        return () => {
          const state = arrive(given);
          settle(state);
          pendingIds(state);
        };
      }, LARGEST_LIST),
    ).toBe(true);
  });

  it('of a policy whose entries fall into one slot of a planted record', () => {
    expect(
      isLinear((size) => {
        const many = placeEntries(policyWith({ services: services(size) }));
        // The greatest of all counts: every place times it is the same.
        const known = `${'z'.repeat(300)}.A`;
        return () => findKnown(known, many);
      }, LARGEST_LIST),
    ).toBe(true);
  });

  it('of a record of a policy with many services', () => {
    expect(
      isLinear((size) => {
        const given = policyWith({ services: services(size) });
        const records = [recordOf(given, decide(arrive(given), { ads: true }))];
        return () => arrive(given, { records });
      }, LARGEST_LIST),
    ).toBe(true);
  });

  it('of a text that is hashed, and of a word of the markup', () => {
    const settled = settle(arrive(policy));
    for (const run of ['\ud83d', 'é', '!']) {
      expect(
        isLinear((size) => {
          const text = run.repeat(size);
          return () => [hash(text), meets(settled, text)];
        }),
      ).toBe(true);
    }
  });
});
