import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../build/policy-schema.mjs';
import { encodeRecord } from '../../../src/core/encode-record.js';
import { hashed, parseRecord, recallSettled } from '../../../src/core/record.js';
import { settle } from '../../../src/core/rules.js';
import type { Reason } from '../../../src/core/settled.js';
import vectors from '../../vectors/record.json' with { type: 'json' };
import { arrive, knownOf } from '../../support/visitor.js';

/** Ids, parted by spaces, by reason. */
type Grouped = Readonly<Partial<Record<string, string>>>;

interface Place {
  readonly policy: string;
  readonly region: string | null;
  readonly optOut: boolean;
  readonly age?: string;
}

interface Written extends Place {
  readonly name: string;
  readonly decision: {
    readonly at: number;
    readonly how: string;
    readonly revision: string;
    readonly rule: string;
    readonly reasons: Grouped;
  };
  readonly digest: string;
  readonly record: string;
}

interface Read extends Place {
  readonly name: string;
  readonly now: number;
  readonly records: readonly string[];
  readonly reasons: Grouped | null;
}

const written: readonly Written[] = vectors.write;
const reads: readonly Read[] = vectors.read;
const texts: Readonly<Record<string, string>> = vectors.policies;
const textOf = ({ policy }: Place): string => texts[policy] ?? '';
const around = ({ region, optOut, age }: Place) => ({ region: region ?? undefined, optOut, age });

const ungroup = (grouped: Grouped): Map<string, Reason> =>
  new Map(
    Object.entries(grouped).flatMap(([reason, ids]) => (ids ?? '').split(' ').map((id) => [id, reason as Reason])),
  );

const known = (reasons: Iterable<readonly [string, Reason | undefined]>) =>
  Object.fromEntries([...reasons].filter(([, reason]) => reason !== 'unknown'));

describe('a decision gives the record of the vectors', () => {
  it.each(written)('$name', (vector) => {
    const { decision, digest, record, region, optOut, age } = vector;
    const { reasons, rule, ...act } = decision;
    const policy: unknown = JSON.parse(textOf(vector));
    expect(hashed(`${textOf(vector)}${region ?? undefined}${optOut}${age}`)).toBe(digest);
    const settled = { reasons: ungroup(reasons), act, rule };
    expect(encodeRecord(settled, policy, digest, knownOf(policy, settled))).toBe(record);
  });
});

describe('a record gives the decision of the vectors', () => {
  it.each(written)('$name', ({ record, decision, digest, ...place }) => {
    const policy: unknown = JSON.parse(textOf(place));
    const parsed = parseRecord(record, policy, decision.at);
    expect(parsed?.digest).toBe(digest);
    const { reasons, act, rule } = recallSettled(parsed!, policy);
    expect({ ...act, rule, reasons: known(reasons) }).toEqual({
      ...decision,
      reasons: known(ungroup(decision.reasons)),
    });
  });
});

describe('stored records give the reasons of the vectors', () => {
  it.each(reads)('$name', ({ now, records, reasons, ...place }) => {
    const state = arrive(JSON.parse(textOf(place)), { ...around(place), now, records });
    if (reasons) expect(known(settle(state).reasons)).toEqual(known(ungroup(reasons)));
    else expect(state.act).toBeNull();
  });
});

interface Reader {
  readonly valuesIn: (header: string, name: string) => string[];
  readonly parse: (text: string, options: { days: number; now: number }) => object | null;
  readonly readAll: (record: object, text: string, around: object) => Map<string, Reason> | null;
  readonly readOne: (record: object, id: string, purposes?: readonly string[]) => Reason;
}

describe('the reader for servers in docs/record.md', async () => {
  const [, code = ''] = /```js\n(const ALPHABET.*?)```/s.exec(readFileSync(fromRoot('docs/record.md'), 'utf8')) ?? [];
  const reader = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Reader;

  const daysOf = (place: Place): number => JSON.parse(textOf(place)).cookie?.days ?? 182;
  const servedBy = (place: Place, id: string): readonly string[] | undefined => {
    const { services }: { services: readonly { id: string; purposes: readonly string[] }[] } = JSON.parse(
      textOf(place),
    );
    return services.find((service) => service.id === id)?.purposes;
  };

  it.each(written)('with the policy: $name', ({ record, decision, ...place }) => {
    const parsed = reader.parse(record, { days: daysOf(place), now: decision.at });
    const all = reader.readAll(parsed!, textOf(place), around(place));
    expect(known(all!)).toEqual(known(ungroup(decision.reasons)));
    expect(reader.readAll(parsed!, `${textOf(place)} `, around(place))).toBeNull();
  });

  it.each(written)('without the policy: $name', ({ record, decision, ...place }) => {
    const parsed = reader.parse(record, { days: daysOf(place), now: decision.at })!;
    let undecided = 0;
    for (const [id, reason] of ungroup(decision.reasons)) {
      const read = reader.readOne(parsed, id, servedBy(place, id));
      if (read === 'undecided' && reason !== read) undecided += 1;
      else expect([id, read]).toEqual([id, reason]);
    }
    // With 400 services, some share a slot.
    expect(undecided).toBeLessThanOrEqual(place.policy === '400-services' ? 20 : 0);
    expect(reader.readOne(parsed, 'another', ['ads'])).toBe('undecided');
  });

  it.each(reads.filter(({ reasons }) => !reasons))('finds no decision: $name', ({ records, now, ...place }) => {
    for (const text of records) expect(reader.parse(text, { days: daysOf(place), now })).toBeNull();
  });

  it('finds the cookies of just its name', () => {
    const header = 'a=1; assent=one; %61ssent=two; xassent=three; assent=four=five; ASSENT=six; assent.x=7';
    expect(reader.valuesIn(header, 'assent')).toEqual(['one', 'four=five']);
    expect(reader.valuesIn('', 'assent')).toEqual([]);
  });
});
