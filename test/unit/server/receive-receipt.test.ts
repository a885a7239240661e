import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/canonical.js';
import { receiveReceipt } from '../../../src/server.js';
import { historyOf } from '../../support/history.js';
import { NOW } from '../../support/visitor.js';

const request = (body: string, changes: Readonly<Record<string, string>> = {}): Request => {
  const { method = 'POST', type = 'application/json' } = changes;
  const init = { method, headers: { 'content-type': type }, ...(method === 'POST' ? { body } : {}) };
  return new Request('https://shop.example/privacy/receipts', init);
};
const receive = (body: string, changes?: Readonly<Record<string, string>>) =>
  receiveReceipt(request(body, changes), { now: NOW });

describe('what an endpoint was sent', () => {
  it('is taken when it is a receipt, the first of its history or a later one', async () => {
    for (const receipt of await historyOf([{ ads: true }, { ads: false }])) {
      expect(await receive(canonical(receipt))).toEqual({ type: 'receipt', status: 204, receipt });
    }
  });

  it('may be ids to erase', async () => {
    const ids = ['0'.repeat(32)];
    const body = JSON.stringify({ format: 'assent-receipt-1', erase: ids });
    expect(await receive(body)).toEqual({ type: 'erase', status: 204, ids });
  });

  it.each([
    ['another method', '{}', { method: 'GET' }, 405],
    ['the type of a form', '{}', { type: 'text/plain' }, 415],
    ['a type that only begins alike', '{}', { type: 'application/jsonx' }, 415],
    ['no JSON', '{', {}, 422],
    ['no receipt', '{}', {}, 422],
    ['far too much', '"'.padEnd(200_000, 'x'), {}, 413],
  ])('is refused: %s', async (_what, body, changes, status) => {
    expect(await receive(body, changes as Record<string, string>)).toMatchObject({ type: 'wrong', status });
  });

  it('is refused when anything in it was changed', async () => {
    const [receipt] = await historyOf([{ ads: true }]);
    for (const change of [{ how: 'accept-all' }, { revision: '9' }, { signal: true }, { hash: '0'.repeat(64) }]) {
      const changed = JSON.stringify({ ...receipt, ...change });
      expect(await receive(changed), JSON.stringify(change)).toEqual({ type: 'wrong', status: 422, code: 'changed' });
    }
  });

  it('never throws, whatever it is', async () => {
    const hostile = [
      undefined,
      null,
      {},
      { method: 'POST' },
      { method: 'POST', headers: { get: () => 'application/json' } },
      { method: 'POST', headers: { get: () => 'application/json' }, text: () => Promise.reject(new Error('gone')) },
      {
        get method(): string {
          throw new Error('odd');
        },
      },
    ];
    for (const one of hostile) expect((await receiveReceipt(one as never)).type).toBe('wrong');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (body) => {
        expect((await receive(body)).type).toBe('wrong');
      }),
    );
  });
});
