import { createKept } from '../browser/receipts/kept.js';
import { attempt } from '../core/attempt.js';
import { listOf, own, textOf } from '../core/unchecked.js';

/** In local storage of the site. */
export const TCF_KEY = 'assent-tcf';

/** What a device keeps of the framework beside the record of assent. */
export interface KeptTcf {
  /** What the visitor has picked, as a TC string that nobody is told. */
  readonly picked: string;
  /** Whether that was one by one: see `NewAct`. */
  readonly isPicked: boolean;
  /** What vendors are told. */
  readonly told: string;
  /** What that was made from; with anything else it is made anew. */
  readonly basis: string;
  /** Ids of the policy that were granted then. */
  readonly granted: readonly string[];
  /** When the list was last looked at, in milliseconds. */
  readonly looked: number;
}

const kept = createKept(TCF_KEY);

/** Undefined where nothing is kept, or nothing that can be read. */
export function readKept(): KeptTcf | undefined {
  const value: unknown = attempt(() => JSON.parse(kept.read()));
  const looked = own(value, 'looked');
  if (typeof looked !== 'number') return undefined;
  return {
    picked: textOf(own(value, 'picked')),
    // What can't be read has refused.
    isPicked: own(value, 'isPicked') !== false,
    told: textOf(own(value, 'told')),
    basis: textOf(own(value, 'basis')),
    granted: listOf(own(value, 'granted')).map(textOf),
    looked,
  };
}

/** What can't be written leaves nothing of before either: it may say more. */
export function writeKept(value: KeptTcf | undefined): void {
  kept.write(value ? JSON.stringify(value) : '');
  if (!kept.isLasting()) attempt(() => localStorage.removeItem(TCF_KEY));
}

/** Whether the next page could read anything. */
export function canKeep(): boolean {
  kept.write('?');
  const isLasting = kept.isLasting();
  kept.write('');
  return isLasting;
}
