import { attempt } from './attempt.js';
import { isToken, listOf, own } from './unchecked.js';
import { canonical } from './canonical.js';
import { HISTORY_FORMAT } from './receipt.js';
import type { Receipt, Sha256 } from './receipt.js';
import { shownTexts } from './shown-texts.js';
import { verifyReceipts } from './verify-receipts.js';
import type { ReceiptFault } from './verify-receipts.js';
import { VERSION } from './version.js';

export interface HistoryOptions {
  readonly sha256: Sha256;
  /** Without one, texts are not looked at. */
  readonly policy?: unknown;
  /** The built-in words of a language, as its file in dist/locales has them; undefined where there is none. */
  readonly textsIn?: (locale: string) => Promise<readonly string[] | undefined>;
}

export interface HistoryVerdict {
  /** How many there are. */
  readonly receipts: number;
  readonly faults: readonly ReceiptFault[];
  /** Places, from 0, of those whose texts are those of this policy in its language. */
  readonly withTheseTexts: readonly number[];
  /** Of those that are of another policy, revision or version of assent, in an unknown language, or had nothing shown. */
  readonly unchecked: readonly number[];
}

/**
 * Checks a file that a visitor has downloaded, or one receipt as an endpoint got it, and whether the texts of this policy were
 * shown. Undefined for what is neither. Never throws.
 */
export async function verifyHistory(
  text: string,
  { sha256, policy, textsIn }: HistoryOptions,
): Promise<HistoryVerdict | undefined> {
  const value = attempt((): unknown => JSON.parse(text));
  const isHistory = own(value, 'format') === HISTORY_FORMAT && Array.isArray(own(value, 'receipts'));
  if (!isHistory && !own(value, 'hash')) return undefined;
  const list = isHistory ? listOf(own(value, 'receipts')) : [value];
  const isOfPolicy = ({ policy: id, revision, version }: Receipt): boolean => {
    const wanted = own(policy, 'id');
    return (
      id === (isToken(wanted) ? wanted : '') && revision === String(own(policy, 'revision')) && version === VERSION
    );
  };
  const checked = new Set<number>();
  const textsOf = async (receipt: Receipt): Promise<string | undefined> => {
    const texts = receipt.shown && isOfPolicy(receipt) && (await textsIn?.(receipt.shown.locale));
    if (!texts) return undefined;
    checked.add(list.indexOf(receipt));
    return sha256(canonical(shownTexts(policy, texts)));
  };
  const faults = await verifyReceipts(list, { sha256, textsOf });
  const isOther = (index: number): boolean => faults.some((fault) => fault.index === index && fault.code === 'texts');
  const places = [...list.keys()];
  return {
    receipts: list.length,
    faults,
    withTheseTexts: places.filter((index) => checked.has(index) && !isOther(index)),
    unchecked: places.filter((index) => !checked.has(index)),
  };
}
