import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pendingIds } from '../../../src/core/pending.js';
import { hashed } from '../../../src/core/record.js';
import type { State } from '../../../src/core/rules.js';
import { everything } from '../../../src/core/choose.js';
import { policyWith } from '../../support/policy-with.js';
import { allowedIn, arrive, choicesIn, decide, recordOf } from '../../support/visitor.js';

interface Shape {
  readonly controller?: object;
  readonly ads?: object;
  readonly classes?: Readonly<Record<string, string | undefined>>;
  readonly purposes?: readonly string[];
}

/** Two purposes, `acme` and `other` for ads, `stats` for analytics. */
const shaped = ({
  controller = { name: 'Shop Ltd' },
  ads = {},
  classes = {},
  purposes = ['ads', 'analytics'],
}: Shape = {}): Record<string, unknown> =>
  policyWith({
    controller,
    purposes: purposes.map((id) => (id === 'ads' ? { id, ...ads } : { id })),
    services: [
      { id: 'acme', purposes: ['ads'], provider: { name: 'Acme', class: classes['acme'] ?? 'processor' } },
      { id: 'other', purposes: ['ads'], provider: { name: 'Other', class: classes['other'] ?? 'self' } },
      { id: 'stats', purposes: ['analytics'], provider: { name: 'Stats', class: classes['stats'] ?? 'processor' } },
    ].filter((service) => purposes.includes(service.purposes[0] ?? '')),
  });

const grantAll = (policy: unknown): State => decide(arrive(policy), everything(arrive(policy), true));
const after = (before: Shape, now: Shape): State => {
  const policy = shaped(before);
  return arrive(shaped(now), { records: [recordOf(policy, grantAll(policy))] });
};
const undecided = (state: State): string[] =>
  Object.entries(choicesIn(state)).flatMap(([id, choice]) => (choice === undefined ? [id] : []));
const changesOf = (state: State, id: string): string | undefined => state.rules.get(id)?.changes;

describe('a grant', () => {
  it.each<[string, Shape, Shape, string]>([
    ['a recipient of a wider class', {}, { classes: { acme: 'partner' } }, '{processor} → {partner}'],
    ['a recipient without a class', {}, { classes: { other: 'none' } }, '{processor} → {other}'],
    ['data about single visitors', { ads: { detail: 'aggregate' } }, {}, ''],
    ['another edition', {}, { ads: { revision: 2 } }, ''],
    ['an edition long after', {}, { ads: { revision: 5 } }, ''],
    ['an edition longer after', { ads: { revision: 9 } }, { ads: { revision: 137 } }, ''],
    ['an earlier edition', { ads: { revision: 3 } }, { ads: { revision: 2 } }, ''],
    ['another controller', {}, { controller: { name: 'Buyer Inc' } }, ' → Buyer Inc'],
    [
      'several of them',
      { ads: { detail: 'aggregate' } },
      { classes: { acme: 'affiliate' }, controller: { name: 'Buyer Inc' } },
      ' → Buyer Inc · {processor} → {affiliate}',
    ],
  ])('does not cover %s: that purpose alone is asked about again', (_what, before, now, changes) => {
    const state = after(before, now);
    expect(pendingIds(state)).toEqual(['ads']);
    expect(undecided(state).sort()).toEqual(['acme', 'ads', 'other']);
    expect(changesOf(state, 'ads')).toEqual(changes);
    expect(allowedIn(state)).toEqual(['analytics', 'stats']);
  });

  it.each<[string, Shape, Shape]>([
    ['a recipient of a narrower class', { classes: { acme: 'partner' } }, {}],
    ['another recipient of a class that it was given for', {}, { classes: { other: 'processor' } }],
    ['data about many together', {}, { ads: { detail: 'aggregate' } }],
    ['other words', {}, { ads: { title: 'Adverts', description: 'Adverts that follow what you look at.' } }],
    ['the first edition, said or not', {}, { ads: { revision: 1 } }],
    ['a late edition', { ads: { revision: 200 } }, { ads: { revision: 200, title: 'Adverts' } }],
    ['the last of late editions', { ads: { revision: 200 } }, { ads: { revision: 200 }, purposes: ['ads'] }],
    ['a purpose that is gone', {}, { purposes: ['ads'] }],
    ['another purpose that is gone', {}, { purposes: ['analytics'] }],
    [
      'a controller who is only called otherwise',
      {},
      { controller: { name: 'Shop plc', formerly: [{ name: 'Shop Ltd', grants: 'keep' }] } },
    ],
  ])('covers %s', (_what, before, now) => {
    const state = after(before, now);
    expect(undecided(state)).toEqual([]);
    expect([...state.rules.values()].flatMap(({ changes }) => changes ?? [])).toEqual([]);
  });

  it('of any purpose ends with a controller whose grants the policy voids', () => {
    const controller = { name: 'Buyer Inc', formerly: [{ name: 'Shop Ltd', grants: 'void' }] };
    const state = after({}, { controller });
    expect(pendingIds(state).sort()).toEqual(['ads', 'analytics']);
    expect(allowedIn(state)).toEqual([]);
  });

  it('is not made wider by a service that nobody has been asked about', () => {
    const before = shaped();
    const services = [
      ...(before['services'] as object[]),
      { id: 'late', purposes: ['ads'], provider: { name: 'Late', class: 'partner' } },
    ];
    const added = { ...before, services };
    const first = arrive(added, { records: [recordOf(before, grantAll(before))] });
    expect(undecided(first)).toEqual(['late']);
    // The record is written anew with that service in it, undecided; then one of the others goes further.
    const moved = {
      ...added,
      services: services.map((service) =>
        'id' in service && service.id === 'acme'
          ? { ...service, provider: { name: 'Acme', class: 'partner' } }
          : service,
      ),
    };
    const second = arrive(moved, { records: [recordOf(added, first)] });
    expect(pendingIds(second)).toEqual(['ads']);
    expect(allowedIn(second)).toEqual(['analytics', 'stats']);
  });
});

it('a refusal covers everything that the purpose may come to mean', () => {
  const policy = shaped();
  const refused = decide(arrive(policy), everything(arrive(policy), false));
  const now = shaped({ classes: { acme: 'partner' }, controller: { name: 'Buyer Inc' }, ads: { revision: 2 } });
  const state = arrive(now, { records: [recordOf(policy, refused)] });
  expect(undecided(state)).toEqual([]);
  expect(allowedIn(state)).toEqual([]);
});

it('with two records a purpose that one of them does not cover is asked about', () => {
  const policy = shaped();
  const wide = shaped({ classes: { acme: 'partner' } });
  const records = [recordOf(wide, grantAll(wide)), recordOf(policy, grantAll(policy))];
  expect(pendingIds(arrive(wide, { records }))).toEqual(['ads']);
});

describe('whatever the policies', () => {
  const classes = ['self', 'processor', 'affiliate', 'ecosystem', 'partner', 'other'];
  const shape = fc.record({
    ads: fc.record({ detail: fc.constantFrom('individual', 'aggregate'), revision: fc.constantFrom(1, 2) }),
    classes: fc.record({ acme: fc.constantFrom(...classes), other: fc.constantFrom(...classes) }),
    controller: fc.constantFrom({ name: 'Shop Ltd' }, { name: 'Buyer Inc' }),
  });
  const widest = ({ classes: { acme, other } }: { classes: { acme: string; other: string } }): number =>
    Math.max(classes.indexOf(acme), classes.indexOf(other));

  it('ads stay granted just where nothing has been widened', () => {
    fc.assert(
      fc.property(shape, shape, (before, now) => {
        const covers =
          before.controller.name === now.controller.name &&
          before.ads.revision === now.ads.revision &&
          (before.ads.detail === 'individual' || now.ads.detail === 'aggregate') &&
          widest(before) >= widest(now);
        expect(allowedIn(after(before, now)).includes('ads')).toBe(covers);
      }),
    );
  });

  it('a reach that is garbage, cut off or too long grants nothing more', () => {
    const policy = shaped();
    const granted = grantAll(policy);
    const fields = recordOf(policy, granted).split('~').slice(0, 8);
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{0,40}$/), shape, (reach, now) => {
        const body = [...fields, reach, ''].join('~');
        const state = arrive(shaped(now), { records: [body + hashed(body)] });
        expect(allowedIn(granted)).toEqual(expect.arrayContaining(allowedIn(state)));
      }),
    );
  });
});
