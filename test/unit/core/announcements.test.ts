import { assert, property, anything, array, constantFrom, date, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcementsIn, currentOf } from '../../../src/core/announcements.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 28, 12);
const news = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  ...{ id: 'news', kind: 'use', date: '2026-12-01', title: 'Something changes', text: 'We keep orders longer.' },
  ...changes,
});
const idsOf = (...announcements: readonly unknown[]): string[] =>
  announcementsIn({ announcements }).map(({ id }) => id);
const shown = (changes: Readonly<Record<string, unknown>>, closed: readonly string[] = []): boolean =>
  currentOf(announcementsIn({ announcements: [news(changes)] }), closed, NOW).length === 1;

describe('what a policy has to announce', () => {
  it.for([
    ['nothing, where it says nothing', [], []],
    ['each of them, the newest first', [news({ id: 'old', date: '2025-01-01' }), news({ id: 'new' })], ['new', 'old']],
    ['one without a day as the oldest', [news({ id: 'some', date: 'soon' }), news({ id: 'new' })], ['new', 'some']],
    ['the first of a name', [news({ title: 'First' }), news({ title: 'Second' })], ['news']],
    ['none whose name is none', [news({ id: '' }), news({ id: 1 }), news({ id: 'a b' }), null, 'news'], []],
    ['twenty at most', Array.from({ length: 30 }, (_, index) => news({ id: `n${index}` })), 20],
  ] as const)('is %s', ([, given, wanted]) => {
    const ids = idsOf(...given);
    if (typeof wanted === 'number') expect(ids).toHaveLength(wanted);
    else expect(ids).toEqual(wanted);
  });

  it('has no kind but those that are known, and never an inherited one', () => {
    const kinds = ['ownership', 'use', 'incident', 'offer', 1, undefined];
    const found = kinds.map((kind) => announcementsIn({ announcements: [news({ kind })] })[0]?.kind);
    expect(found).toEqual(['ownership', 'use', 'incident', '', '', '']);
    expect(announcementsIn(Object.create({ announcements: [news()] }))).toEqual([]);
  });
});

describe('what is still shown', () => {
  it.for([
    ['without a last day', {}, true],
    ['before its date, as it may be told in advance', { date: '2027-06-01' }, true],
    ['on its last day', { until: '2026-11-28' }, true],
    ['before its last day', { until: '2026-12-24' }, true],
    ['not after it', { until: '2026-11-27' }, false],
    ['where the last day is none', { until: 'some day' }, true],
    ['where the last day is none in the calendar', { until: '2026-99-99' }, true],
  ] as const)('an announcement %s', ([, changes, wanted]) => {
    expect(shown(changes)).toBe(wanted);
  });

  it('is not what the visitor has closed', () => {
    expect(shown({}, ['news'])).toBe(false);
    expect(shown({}, ['other'])).toBe(true);
  });

  it('is a part of the list, in its order, whatever a policy says', () => {
    const announcement = record(
      {
        id: constantFrom('one', 'two', 'three', '__proto__', ''),
        kind: anything(),
        date: date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
        until: anything(),
      },
      { requiredKeys: [] },
    );
    assert(
      property(array(announcement), array(string()), (announcements, closed) => {
        const all = announcementsIn({ announcements });
        const current = currentOf(all, closed, NOW);
        expect(all.filter((one) => current.includes(one))).toEqual(current);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const { id, end } of current) expect(closed.includes(id) || end < NOW).toBe(false);
        // What a visitor has closed stays closed, and everything is over in the end unless the policy says nothing of it.
        expect(currentOf(all, [...closed, ...current.map(({ id }) => id)], NOW)).toEqual([]);
        expect(currentOf(all, [], 9e15 + DAY).every(({ end }) => end === Infinity)).toBe(true);
      }),
    );
    assert(property(anything(), (policy) => void announcementsIn(policy)));
  });
});
