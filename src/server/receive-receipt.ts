import { attempt } from '../core/attempt.js';
import { readReceipt } from '../core/read-receipt.js';
import type { Receipt } from '../core/receipt.js';
import { sha256 } from '../core/sha256.js';
import { textOf } from '../core/unchecked.js';
import { verifyReceipts } from '../core/verify-receipts.js';
import { nowIn } from './now-in.js';

/** What is needed of a request: one of Fetch has it, and any other can be made to. */
export interface ReceiptRequest {
  readonly method: string;
  readonly headers: { readonly get: (name: string) => string | null | undefined };
  /** The body. Let your server refuse bodies over 128 KiB before it reads them. */
  readonly text: () => Promise<string>;
}

/** What to do with a request, and the status to answer with. */
export type ReceivedReceipt =
  /** Store it once by `id`, which is the `Idempotency-Key` of the request as well. */
  | { readonly type: 'receipt'; readonly status: 204; readonly receipt: Receipt }
  /** The visitor wants these erased: ids of receipts. */
  | { readonly type: 'erase'; readonly status: 204; readonly ids: readonly string[] }
  /** The browser drops what is answered like this. */
  | { readonly type: 'wrong'; readonly status: 405 | 413 | 415 | 422; readonly code: string };

/**
 * What the endpoint of the policy's `receipts` was sent: a receipt whose form, time and hash are right, ids to erase, or
 * nothing to keep. Never throws. What a receipt says is the word of the visitor's browser; it names nobody.
 */
export async function receiveReceipt(
  request: ReceiptRequest,
  facts: { readonly now?: number | undefined } = {},
): Promise<ReceivedReceipt> {
  const { method, type } = attempt(() => ({
    method: textOf(request.method).toUpperCase(),
    type: textOf(request.headers.get('content-type')),
  })) ?? { method: '', type: '' };
  if (method !== 'POST') return { type: 'wrong', status: 405, code: 'method' };
  // No form of another site can send this type unasked.
  if (!/^application\/json *(;|$)/i.test(type)) return { type: 'wrong', status: 415, code: 'content-type' };
  const text = await new Promise<string>((resolve) => resolve(request.text())).catch(() => undefined);
  const read = readReceipt(textOf(text), nowIn(facts));
  if (read.type === 'wrong') return { ...read, status: read.code === 'too-long' ? 413 : 422 };
  if (read.type === 'erase') return { ...read, status: 204 };
  const faults = await verifyReceipts([read.receipt], { sha256 });
  // A receipt alone is seldom the first of its history.
  const isChanged = faults.some(({ code }) => code !== 'cut');
  return isChanged ? { type: 'wrong', status: 422, code: 'changed' } : { ...read, status: 204 };
}
