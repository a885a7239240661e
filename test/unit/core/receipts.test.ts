import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innerNames } from '../../../build/inner-names.mjs';
import packageJson from '../../../package.json' with { type: 'json' };
import { canonical } from '../../../src/core/canonical.js';
import { intervalsOf } from '../../../src/core/intervals-of.js';
import { makeReceipt } from '../../../src/core/make-receipt.js';
import { isReceipt, readReceipt } from '../../../src/core/read-receipt.js';
import { grantedIn } from '../../../src/core/receipt.js';
import type { Receipt } from '../../../src/core/receipt.js';
import { shownTexts } from '../../../src/core/shown-texts.js';
import { verifyReceipts } from '../../../src/core/verify-receipts.js';
import { VERSION } from '../../../src/core/version.js';
import type { How, State } from '../../../src/core/rules.js';
import { sha256 } from '../../../src/core/sha256.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, DAY, decide, MINUTE, NOW } from '../../support/visitor.js';

const policy = policyWith({ id: 'shop', receipts: {} });
const shown = { layer: 'notice', layout: 'bar', order: 'reject-accept', locale: 'en', texts: 'a'.repeat(64) } as const;
const idOf = (number: number): string => number.toString(16).padStart(32, '0');

interface Step {
  readonly choices: Readonly<Record<string, boolean>>;
  readonly at?: number;
  readonly how?: How;
}

/** The history of a visitor who takes these steps. */
async function historyOf(steps: readonly Step[], of: unknown = policy, optOut = false): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  let before: State = arrive(of, { optOut });
  for (const [index, { choices, at = NOW + index * MINUTE, how = 'save' }] of steps.entries()) {
    const state = decide(before, choices, { how, at });
    if (!state.act) throw new Error('undecided');
    const circumstances = { region: 'fr', optOut, age: undefined };
    const made = { policy: of, circumstances, before, state, act: state.act, shown, last: receipts.at(-1) };
    receipts.push(await makeReceipt({ ...made, id: idOf(index + 1) }, sha256));
    before = state;
  }
  return receipts;
}

const steps = [
  { choices: { analytics: true, ads: true }, how: 'accept-all' },
  { choices: { ads: false } },
  { choices: { ads: true } },
  { choices: { analytics: false, ads: false }, how: 'reject-all' },
] as const;
const codesOf = async (list: readonly unknown[]): Promise<string[]> =>
  (await verifyReceipts(list, { sha256 })).map(({ index, code }) => `${index} ${code}`);

describe('a receipt', () => {
  it('says what was decided, when, how, by which rule, and what was shown', async () => {
    const [first, second] = await historyOf(steps);
    expect(first).toEqual({
      format: 'assent-receipt-1',
      id: idOf(1),
      number: 1,
      previous: null,
      type: 'grant',
      at: NOW,
      expires: NOW + 182 * DAY,
      how: 'accept-all',
      policy: 'shop',
      revision: '1',
      version: VERSION,
      jurisdiction: 'FR',
      rule: '',
      signal: false,
      shown,
      purposes: {
        analytics: { rule: 'asked', outcome: 'granted' },
        ads: { rule: 'asked', outcome: 'granted' },
      },
      services: { granted: ['acme-stats', 'acme-ads'] },
      withdrawn: null,
      hash: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(second).toMatchObject({
      number: 2,
      previous: first?.hash,
      type: 'withdrawal',
      services: { granted: ['acme-stats'], refused: ['acme-ads'] },
      withdrawn: { ids: ['acme-ads', 'ads'], deadline: NOW + MINUTE + 15 * DAY },
    });
  });

  it.for([
    { given: [{ choices: { analytics: false, ads: false } }], type: 'refusal' },
    { given: [{ choices: { analytics: true, ads: false } }], type: 'grant' },
    { given: [steps[0], { choices: { analytics: true, ads: true } }], type: 'grant' },
    { given: [steps[0], { choices: { ads: false, analytics: true } }], type: 'withdrawal' },
    { given: [steps[0], steps[1], { choices: { ads: false } }], type: 'grant' },
  ])('is a $type', async ({ given, type }) => {
    expect((await historyOf(given)).at(-1)?.type).toBe(type);
  });

  it.for([
    [0, 0],
    [3, 3],
    [15, 15],
    [16, 15],
    [-1, 15],
    ['3', 15],
    [undefined, 15],
  ])('has a deadline of %j days as %j', async ([days, counted]) => {
    const receipts = await historyOf(steps, policyWith({ receipts: { deadline: days } }));
    expect(receipts[1]?.withdrawn?.deadline).toBe(NOW + MINUTE + Number(counted) * DAY);
  });

  it('has what the region lets run until it is refused as withdrawn, too', async () => {
    const open = policyWith({ regions: { FR: { models: { ads: 'opt-out' } } } });
    const before = arrive(open, { region: 'FR' });
    const state = decide(before, { ads: false });
    if (!state.act) throw new Error('undecided');
    const circumstances = { region: 'FR', optOut: false, age: undefined };
    const made = { policy: open, circumstances, before, state, act: state.act, shown, last: undefined, id: idOf(1) };
    const receipt = await makeReceipt(made, sha256);
    expect(receipt.withdrawn?.ids).toEqual(['acme-ads', 'ads']);
    expect(receipt.purposes['ads']).toEqual({ rule: 'lenient', outcome: 'refused' });
    expect(receipt.rule).toBe('FR');
    expect(readReceipt(canonical(receipt), NOW)).toEqual({ type: 'receipt', receipt });
  });

  it('can be read where an age locks purposes', async () => {
    const state = decide(arrive(policy, { age: 'under-13' }), { analytics: false });
    if (!state.act) throw new Error('undecided');
    const circumstances = { region: undefined, optOut: false, age: 'under-13' };
    const made = { policy, circumstances, before: state, state, act: state.act, shown, last: undefined, id: idOf(1) };
    const receipt = await makeReceipt(made, sha256);
    expect(receipt.purposes['ads']).toEqual({ rule: 'locked', outcome: 'locked' });
    expect(readReceipt(canonical(receipt), NOW)).toEqual({ type: 'receipt', receipt });
  });

  it('keeps every name in the built files', async () => {
    const names = (value: unknown): string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)])
        : [];
    expect(names((await historyOf(steps))[1]).filter((name) => innerNames.test(name))).toEqual([]);
  });

  it('names the version of the package', () => {
    expect(VERSION).toBe(packageJson.version);
  });
});

describe('a history', () => {
  it('that nobody has changed verifies', async () => {
    expect(await codesOf(await historyOf(steps))).toEqual([]);
    expect(await codesOf([])).toEqual([]);
  });

  it('says that it starts later, where a device has dropped the oldest', async () => {
    expect(await codesOf((await historyOf(steps)).slice(1))).toEqual(['0 cut']);
  });

  it('shows every change of any value, wherever it is', async () => {
    const receipts = await historyOf(steps);
    const places: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (typeof value !== 'object' || value === null) return void places.push(path);
      for (const key of Object.keys(value)) walk(Reflect.get(value, key), [...path, key]);
    };
    walk(receipts, []);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async (path, value) => {
        const copy: unknown = structuredClone(receipts);
        const parent = path.slice(0, -1).reduce<unknown>((found, key) => Reflect.get(Object(found), key), copy);
        const key = path.at(-1) ?? '';
        fc.pre(canonical(Reflect.get(Object(parent), key)) !== canonical(value));
        Reflect.set(Object(parent), key, value);
        expect(await codesOf(copy as unknown[])).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows every other order, and what is missing but at the end', async () => {
    const receipts = await historyOf(steps);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3]), async (order) => {
        const isBeginning = order.every((place, index) => place === index);
        const faults = await codesOf(order.flatMap((place) => receipts[place] ?? []));
        if (isBeginning) expect(faults).toEqual([]);
        else expect(faults).not.toEqual([]);
      }),
    );
  });

  it('shows one receipt that was changed and hashed anew', async () => {
    const receipts = await historyOf(steps);
    const [first, ...rest] = receipts;
    if (!first) throw new Error('empty');
    const { hash: _hash, ...content } = { ...first, how: 'save' };
    const forged = { ...content, hash: await sha256(canonical(content)) };
    expect(await codesOf([forged, ...rest])).toEqual(['1 chain']);
  });

  it('shows an id that is there twice, and a clock that went back', async () => {
    const [first] = await historyOf(steps);
    expect(await codesOf([first, first])).toEqual(['1 twice', '1 chain']);
    expect(await codesOf(await historyOf([steps[0], { ...steps[1], at: NOW - DAY }]))).toEqual(['1 time']);
  });

  it('never throws, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything()), async (list) => {
        expect(await codesOf(list)).toHaveLength(new Set((await codesOf(list)).map((code) => code.split(' ')[0])).size);
      }),
    );
  });

  it('tells of texts that were not those', async () => {
    const receipts = await historyOf(steps);
    const verify = (textsOf: () => Promise<string | undefined>) => verifyReceipts(receipts, { sha256, textsOf });
    expect(await verify(async () => shown.texts)).toEqual([]);
    expect(await verify(async () => undefined)).toEqual([]);
    expect((await verify(async () => 'b'.repeat(64))).map(({ code }) => code)).toEqual(Array(4).fill('texts'));
  });
});

describe('grants as intervals', () => {
  it('end when they are taken back, and what is past stays as it was', async () => {
    const receipts = await historyOf(steps);
    const at = (index: number): number => NOW + index * MINUTE;
    const adsIn = (list: readonly Receipt[]) => intervalsOf(list, at(4)).filter(({ id }) => id === 'ads');
    expect(adsIn(receipts)).toEqual([
      { id: 'ads', from: at(0), until: at(1), isOpen: false },
      { id: 'ads', from: at(2), until: at(3), isOpen: false },
    ]);
    expect(adsIn(receipts.slice(0, 3))).toEqual([
      { id: 'ads', from: at(0), until: at(1), isOpen: false },
      { id: 'ads', from: at(2), until: at(2) + 182 * DAY, isOpen: true },
    ]);
  });

  it('end when they run out, and go on where they are given anew before that', async () => {
    const again = await historyOf([
      steps[0],
      { ...steps[0], at: NOW + 100 * DAY },
      { ...steps[0], at: NOW + 400 * DAY },
    ]);
    expect(intervalsOf(again, NOW + 600 * DAY).filter(({ id }) => id === 'ads')).toEqual([
      { id: 'ads', from: NOW, until: NOW + 282 * DAY, isOpen: false },
      { id: 'ads', from: NOW + 400 * DAY, until: NOW + 582 * DAY, isOpen: false },
    ]);
  });

  it('never change for what comes later', async () => {
    const choices = fc.record({ analytics: fc.boolean(), ads: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(choices, { minLength: 2, maxLength: 8 }), async (given) => {
        const receipts = await historyOf(given.map((one) => ({ choices: one })));
        for (let count = 1; count < receipts.length; count += 1) {
          const closed = intervalsOf(receipts.slice(0, count), NOW).filter(({ isOpen }) => !isOpen);
          expect(intervalsOf(receipts, NOW)).toEqual(expect.arrayContaining(closed));
        }
        const last = receipts.at(-1);
        const open = intervalsOf(receipts, NOW).flatMap(({ id, isOpen }) => (isOpen ? id : []));
        expect(open.sort()).toEqual(last ? grantedIn(last).sort() : []);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what an endpoint is sent', () => {
  const now = NOW + 10 * MINUTE;

  it('is read as the receipt that it is', async () => {
    for (const receipt of await historyOf(steps)) {
      expect(readReceipt(canonical(receipt), now)).toEqual({ type: 'receipt', receipt });
    }
  });

  it('is read as ids to erase', () => {
    const text = JSON.stringify({ format: 'assent-receipt-1', erase: [idOf(1), idOf(2)] });
    expect(readReceipt(text, now)).toEqual({ type: 'erase', ids: [idOf(1), idOf(2)] });
  });

  it('is refused where a member is missing, is too many, or has another form', async () => {
    const [receipt] = await historyOf(steps);
    const wrong = { type: 'wrong', code: 'malformed' };
    for (const name of Object.keys(receipt ?? {})) {
      const { [name]: _gone, ...rest } = { ...receipt } as Record<string, unknown>;
      expect(readReceipt(JSON.stringify(rest), now), name).toEqual(wrong);
      expect(readReceipt(JSON.stringify({ ...rest, [name]: [0] }), now), name).toEqual(wrong);
    }
    for (const more of [
      { ip: '1.2.3.4' },
      { how: '<script>alert(1)</script>' },
      { policy: 'a b' },
      { jurisdiction: 'FRANCE' },
      { rule: 'all' },
      { shown: { ...shown, order: 'accept-reject' } },
      { services: { granted: ['a', 'a'] } },
      { services: { unknown: ['a'] } },
      { purposes: { 'a b': { rule: 'asked', outcome: 'granted' } } },
      { at: NOW + 1 },
      { at: 1.5 },
      { shown: { ...shown, url: 'https://shop.example/' } },
      { withdrawn: { ids: [] } },
    ]) {
      expect(readReceipt(JSON.stringify({ ...receipt, ...more }), now), JSON.stringify(more)).toEqual(wrong);
    }
    for (const ids of [[], ['x'], Array(201).fill(idOf(1)), 'x']) {
      const text = JSON.stringify({ format: 'assent-receipt-1', erase: ids });
      expect(readReceipt(text, now)).toEqual(wrong);
    }
  });

  it('is refused where its time can not be', async () => {
    const [receipt] = await historyOf(steps);
    const code = (changes: object, at = now) => {
      const read = readReceipt(JSON.stringify({ ...receipt, ...changes }), at);
      return read.type === 'wrong' ? read.code : read.type;
    };
    expect(code({})).toBe('receipt');
    expect(code({}, NOW - DAY + MINUTE)).toBe('receipt');
    expect(code({}, NOW - DAY - MINUTE)).toBe('time');
    expect(code({}, NOW + 401 * DAY)).toBe('time');
    expect(code({ expires: NOW })).toBe('time');
    expect(code({ expires: NOW + 401 * DAY })).toBe('time');
  });

  it('is refused where it is too long or no JSON, and never throws', async () => {
    expect(readReceipt('"'.padEnd(200_000, 'x'), now)).toEqual({ type: 'wrong', code: 'too-long' });
    expect(readReceipt('{', now)).toEqual({ type: 'wrong', code: 'not-json' });
    fc.assert(fc.property(fc.string(), (text) => readReceipt(text, now).type === 'wrong'));
    fc.assert(fc.property(fc.json(), (text) => readReceipt(text, now).type === 'wrong'));
    fc.assert(fc.property(fc.anything(), (value) => !isReceipt(value)));
  });
});

describe('the hash of the texts', () => {
  const texts = ['en', 'Privacy choices'];
  const hashOf = (of: unknown, words: readonly string[] = texts): Promise<string> =>
    sha256(canonical(shownTexts(of, words)));

  it('is the same for the same words, in whatever order the policy has them', async () => {
    const reversed = Object.fromEntries(Object.entries(policy).reverse());
    expect(await hashOf(reversed)).toBe(await hashOf(policy));
    // How it looks is not what it says.
    expect(await hashOf({ ...policy, notice: { layout: 'box' }, receipts: undefined })).toBe(await hashOf(policy));
  });

  it('is another for any other word', async () => {
    const hashes = await Promise.all([
      hashOf(policy),
      hashOf(policy, ['en', 'Other choices']),
      hashOf({ ...policy, controller: { name: 'Other Ltd' } }),
      hashOf({ ...policy, texts: { en: { title: 'Hello' } } }),
      hashOf({ ...policy, purposes: [{ id: 'ads', title: 'Ads' }] }),
      hashOf({ ...policy, services: [] }),
      ...[{ provider: { name: 'Acme', class: 'partner' } }, { cookies: [{ name: '_a', retention: 9 }] }, {}].map(
        (facts) => hashOf({ ...policy, services: [{ id: 'acme', name: 'Acme', purposes: ['ads'], ...facts }] }),
      ),
      hashOf({ ...policy, purposes: [{ id: 'ads', recipients: [{ name: 'Acme', class: 'partner' }] }] }),
    ]);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is no matter of other languages, and of the language without its region', async () => {
    expect(await hashOf({ ...policy, texts: { de: { title: 'Hallo' } } })).toBe(await hashOf(policy));
    const words = ['pt-BR', 'x'];
    expect(await hashOf({ ...policy, texts: { pt: { title: 'Olá' } } }, words)).not.toBe(await hashOf(policy, words));
  });

  it('never throws, whatever the policy is', async () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof canonical(shownTexts(value, texts)) === 'string'));
  });
});

describe('canonical JSON', () => {
  it('reads as the same value, and is the same text for the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      }),
    );
    expect(canonical({ b: [1, { d: null, c: 'ä"' }], a: true })).toBe('{"a":true,"b":[1,{"c":"ä\\"","d":null}]}');
  });
});
