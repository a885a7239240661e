import { canonical } from './canonical.js';
import { isReceipt } from './read-receipt.js';
import type { Receipt, Sha256 } from './receipt.js';

/**
 * `malformed`: no receipt. `changed`: its hash is not that of its content. `chain`: it does not follow on the one before:
 * one is missing, was moved, or was changed and hashed anew. `twice`: its id was there before. `time`: it is earlier than
 * the one before; clocks do that, and so do hands. `cut`: the first of the list is not the first of the history; a device
 * keeps the last 100. `texts`: other texts than these were shown.
 */
export type ReceiptFaultCode = 'malformed' | 'changed' | 'chain' | 'twice' | 'time' | 'cut' | 'texts';

export interface ReceiptFault {
  /** Which one of the list, from 0. */
  readonly index: number;
  readonly code: ReceiptFaultCode;
}

export interface VerifyOptions {
  readonly sha256: Sha256;
  /** The hash that the texts of a receipt should have; undefined where that is not known: another revision, another language. */
  readonly textsOf?: (receipt: Receipt) => Promise<string | undefined>;
}

/** What is wrong with a history, oldest receipt first. Empty when nothing is. Never throws, whatever the list is. */
export async function verifyReceipts(
  list: readonly unknown[],
  { sha256, textsOf }: VerifyOptions,
): Promise<readonly ReceiptFault[]> {
  const faults: ReceiptFault[] = [];
  const seen = new Set<string>();
  let last: Receipt | undefined;
  for (const [index, receipt] of [...list].entries()) {
    const fault = (code: ReceiptFaultCode): void => void faults.push({ index, code });
    if (!isReceipt(receipt)) {
      fault('malformed');
      last = undefined;
      continue;
    }
    const { hash, ...content } = receipt;
    if ((await sha256(canonical(content))) !== hash) fault('changed');
    if (seen.has(receipt.id)) fault('twice');
    seen.add(receipt.id);
    const isFirst = receipt.number === 1 && receipt.previous === null;
    if (last) {
      if (receipt.previous !== last.hash || receipt.number !== last.number + 1) fault('chain');
      if (receipt.at < last.at) fault('time');
    } else if (index > 0) fault('chain');
    else if (!isFirst) fault('cut');
    const wanted = receipt.shown && (await textsOf?.(receipt));
    if (wanted && wanted !== receipt.shown?.texts) fault('texts');
    last = receipt;
  }
  return faults;
}
