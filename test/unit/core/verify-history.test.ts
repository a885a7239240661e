import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/canonical.js';
import { makeReceipt } from '../../../src/core/make-receipt.js';
import type { Receipt } from '../../../src/core/receipt.js';
import { shownTexts } from '../../../src/core/shown-texts.js';
import { verifyHistory } from '../../../src/core/verify-history.js';
import { sha256 } from '../../../src/core/sha256.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide } from '../../support/visitor.js';

const policy = policyWith({ id: 'shop', receipts: {} });
const words: Readonly<Record<string, readonly string[]>> = { en: ['en', 'Privacy choices'], de: ['de', 'Auswahl'] };
const textsIn = async (locale: string) => words[locale];
const options = { sha256, policy, textsIn };

/** One decision in each of these languages; nothing was shown for an empty one. */
async function historyIn(locales: readonly string[], of: unknown = policy): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  const before = arrive(of);
  const state = decide(before, { ads: true });
  if (!state.act) throw new Error('undecided');
  for (const [index, locale] of locales.entries()) {
    const texts = await sha256(canonical(shownTexts(of, words[locale] ?? [])));
    const shown = locale ? ({ layer: 'notice', layout: 'bar', order: 'reject-accept', locale, texts } as const) : null;
    const circumstances = { region: undefined, optOut: false, age: undefined };
    const made = { policy: of, circumstances, before, state, act: state.act, shown, last: receipts.at(-1) };
    receipts.push(await makeReceipt({ ...made, id: index.toString(16).padStart(32, '0') }, sha256));
  }
  return receipts;
}

const fileOf = (receipts: readonly unknown[]): string => JSON.stringify({ format: 'assent-history-1', receipts });

describe('a downloaded history', () => {
  it('is verified, and so is which texts were shown', async () => {
    expect(await verifyHistory(fileOf(await historyIn(['en', 'de', '', 'fr'])), options)).toEqual({
      receipts: 4,
      faults: [],
      withTheseTexts: [0, 1],
      unchecked: [2, 3],
    });
  });

  it('tells where other texts were shown than the policy has now', async () => {
    const text = fileOf(await historyIn(['en'], { ...policy, texts: { en: { title: 'We value your privacy' } } }));
    expect(await verifyHistory(text, options)).toMatchObject({
      faults: [{ index: 0, code: 'texts' }],
      withTheseTexts: [],
    });
  });

  it.for([{ other: { ...policy, id: 'blog' } }, { other: { ...policy, revision: '2' } }, { other: undefined }])(
    'says nothing of the texts of another policy: %j',
    async ({ other }) => {
      const text = fileOf(await historyIn(['en']));
      expect(await verifyHistory(text, { ...options, policy: other })).toMatchObject({ faults: [], unchecked: [0] });
    },
  );

  it('may be a single receipt, as an endpoint keeps it', async () => {
    const [first, second] = await historyIn(['en', 'de']);
    expect(await verifyHistory(JSON.stringify(first), options)).toMatchObject({ faults: [], withTheseTexts: [0] });
    const faults = [{ index: 0, code: 'cut' }];
    expect(await verifyHistory(JSON.stringify(second), options)).toMatchObject({ faults });
  });

  it('is none where it is anything else, and never throws', async () => {
    for (const text of ['', '{', '[]', '{}', 'null', '{"format":"assent-history-1"}']) {
      expect(await verifyHistory(text, options), text).toBeUndefined();
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { minLength: 1 }), async (list) => {
        expect((await verifyHistory(fileOf(list), options))?.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});
