import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enqueue, isRefused, lend, readQueue, settleParcel } from '../../../src/core/queue.js';
import type { Parcel } from '../../../src/core/queue.js';
import { DAY, MINUTE, NOW } from '../../support/visitor.js';

const idOf = (number: number): string => number.toString(16).padStart(32, '0');
const [parcel] = enqueue([], idOf(1), '{}', NOW);
if (!parcel) throw new Error('empty');

describe('the queue', () => {
  it('keeps the newest twenty', () => {
    let queue: readonly Parcel[] = [];
    for (let count = 0; count < 30; count += 1) queue = enqueue(queue, idOf(count), '{}', NOW);
    expect(queue.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => idOf(index + 10)));
  });

  it('reads what it has written, for a week', () => {
    const text = JSON.stringify([parcel]);
    expect(readQueue(text, NOW)).toEqual([parcel]);
    expect(readQueue(text, NOW + 7 * DAY - 1)).toHaveLength(1);
    expect(readQueue(text, NOW + 7 * DAY)).toEqual([]);
  });

  it('waits for nothing longer than an hour, whatever a clock or a hand has written', () => {
    expect(readQueue(JSON.stringify([{ ...parcel, due: NOW + 9 * DAY }]), NOW)[0]?.due).toBe(NOW + 60 * MINUTE);
    expect(readQueue(JSON.stringify([{ ...parcel, since: NOW + 2 * DAY }]), NOW)).toEqual([]);
  });

  it('is empty for garbage, and never throws', () => {
    for (const text of ['', '{', '{}', 'null', '[1,null,{}]', '[{"id":1}]', JSON.stringify([{ ...parcel, id: 'x' }])]) {
      expect(readQueue(text, NOW), text).toEqual([]);
    }
    fc.assert(fc.property(fc.string(), (text) => readQueue(text, NOW).length === 0));
    fc.assert(fc.property(fc.json(), (text) => readQueue(text, NOW).length === 0));
  });
});

describe('a parcel', () => {
  it('that is on its way is not sent by anybody else for half a minute', () => {
    expect(lend(parcel, NOW)).toEqual({ ...parcel, tries: 1, due: NOW + 30_000 });
  });

  it.for([200, 204, 299, 400, 401, 404, 409, 410, 422])('is done with after %i', (status) => {
    expect(settleParcel(lend(parcel, NOW), status, NOW, 0.5)).toBeUndefined();
    expect(isRefused(status)).toBe(status >= 400);
  });

  it.for([0, 302, 408, 429, 500, 502, 503])('waits after %i, longer each time, up to an hour', (status) => {
    const waits: number[] = [];
    let waiting: Parcel | undefined = parcel;
    for (let now = NOW; waits.length < 40 && waiting; now = waiting?.due ?? now) {
      waiting = settleParcel(lend(waiting, now), status, now, 1);
      waits.push((waiting?.due ?? 0) - now);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBe(30_000);
    expect(waits.at(-1)).toBe(3_600_000);
  });

  it('waits a bit more or less than others do', () => {
    const dueWith = (random: number) => settleParcel(lend(parcel, NOW), 503, NOW, random)?.due;
    expect([dueWith(0), dueWith(1)]).toEqual([NOW + 15_000, NOW + 30_000]);
  });
});
