// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHistory } from '../../../../src/browser/receipts/history.js';
import type { Receipt } from '../../../../src/core/receipt.js';
import { verifyReceipts } from '../../../../src/core/verify-receipts.js';
import { sha256 } from '../../../../src/core/sha256.js';
import { historyOf } from '../../../support/history.js';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const keep = (receipts: readonly Receipt[], report = vi.fn()) => {
  const history = createHistory(report);
  for (const receipt of receipts) expect(history.append(receipt)).toBe(true);
  return { history, report };
};
const chainOf = (count: number, services = 2): Promise<readonly Receipt[]> =>
  historyOf(
    Array.from({ length: count }, (_, index) => ({ ads: index % 2 === 0 })),
    services,
  );

describe('the history', () => {
  it('keeps the newest hundred, which verify', async () => {
    const receipts = await chainOf(103);
    const { history } = keep(receipts);
    expect(history.read()).toEqual(receipts.slice(3));
    expect(await verifyReceipts(history.read(), { sha256 })).toEqual([{ index: 0, code: 'cut' }]);
  });

  it('keeps what fits into 64 KiB, and the newest in any case', async () => {
    const large = await chainOf(12, 800);
    const { history } = keep(large);
    const { length } = localStorage.getItem('assent-history') ?? '';
    expect(length).toBeLessThanOrEqual(65_536);
    expect(history.read().length).toBeGreaterThan(1);
    expect(history.read().at(-1)).toEqual(large.at(-1));
    const [huge] = await chainOf(1, 3900);
    localStorage.clear();
    expect(JSON.stringify(huge).length).toBeGreaterThan(65_536);
    expect(keep(huge ? [huge] : []).history.read()).toEqual([huge]);
  });

  it('takes nothing that does not follow on the last: another page was faster', async () => {
    const [first, second] = await chainOf(2);
    const [other] = await historyOf([{ analytics: true }]);
    if (!first || !second || !other) throw new Error('empty');
    const { history } = keep([first]);
    expect(history.append(other)).toBe(false);
    expect(history.append(second)).toBe(true);
    expect(history.read()).toEqual([first, second]);
  });

  it('is in the memory of the page where storage fails, and says so', async () => {
    const receipts = await chainOf(2);
    const fail = (): never => {
      throw new Error('quota');
    };
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: fail, removeItem: fail });
    const { history, report } = keep(receipts);
    expect(history.read()).toEqual(receipts);
    expect(history.isLasting()).toBe(false);
    expect(report).toHaveBeenCalledWith('not-stored', 'assent-history');
  });

  it('can be downloaded as it is, and forgotten', async () => {
    const receipts = await chainOf(2);
    const { history } = keep(receipts);
    expect(JSON.parse(history.text())).toEqual({ format: 'assent-history-1', receipts });
    localStorage.setItem('theirs', '1');
    history.forget();
    expect(Object.keys(localStorage)).toEqual(['theirs']);
  });
});
