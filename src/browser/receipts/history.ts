import { attempt } from '../../core/attempt.js';
import { listOf, own } from '../../core/unchecked.js';
import { isReceipt } from '../../core/read-receipt.js';
import { HISTORY_FORMAT } from '../../core/receipt.js';
import type { Receipt } from '../../core/receipt.js';
import type { Report } from '../../core/warning.js';
import { createKept } from './kept.js';

const KEY = 'assent-history';
/** What could not be read, out of the way and still there for whoever wants to look. */
const ASIDE = 'assent-history-unreadable';
const MOST = 100;
/** Characters. One receipt stays, however long it is. */
const MOST_TEXT = 65_536;

/** The receipts of this device, oldest first. They prove; nothing is ever granted because of them. */
export interface History {
  readonly read: () => readonly Receipt[];
  /** Gives back whether the one that it was made to follow was still the last: another page may have been faster. */
  readonly append: (receipt: Receipt) => boolean;
  readonly forget: () => void;
  readonly isLasting: () => boolean;
  /** What can be downloaded. */
  readonly text: () => string;
}

export function createHistory(report: Report): History {
  const kept = createKept(KEY);
  const aside = createKept(ASIDE);

  const read = (): readonly Receipt[] => {
    const text = kept.read();
    if (!text) return [];
    const value = attempt((): unknown => JSON.parse(text));
    const list = listOf(own(value, 'receipts'));
    if (own(value, 'format') === HISTORY_FORMAT && list.every(isReceipt)) return list;
    aside.write(text.slice(0, MOST_TEXT));
    kept.write('');
    report('record-unreadable', KEY);
    return [];
  };

  const write = (receipts: readonly Receipt[]): string => JSON.stringify({ format: HISTORY_FORMAT, receipts });

  return {
    read,
    append(receipt) {
      const before = read();
      if ((before.at(-1)?.hash ?? null) !== receipt.previous) return false;
      let receipts = [...before, receipt].slice(-MOST);
      while (receipts.length > 1 && write(receipts).length > MOST_TEXT) receipts = receipts.slice(1);
      kept.write(write(receipts));
      if (!kept.isLasting()) report('not-stored', KEY);
      return true;
    },
    forget() {
      kept.write('');
      aside.write('');
    },
    isLasting: kept.isLasting,
    text: () => JSON.stringify(JSON.parse(write(read())), null, 2),
  };
}
