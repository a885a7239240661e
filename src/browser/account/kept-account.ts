import { attempt } from '../../core/attempt.js';
import { hashed } from '../../core/record.js';
import { listOf, own, textOf } from '../../core/unchecked.js';
import { createKept } from '../receipts/kept.js';

/** What is to be handed to the site, and when it was decided. An empty text: nothing is decided any more. */
export interface Unsaved {
  readonly text: string;
  readonly at: number;
}

/** What a device remembers while somebody is signed in, and not a moment longer. */
export interface AccountState {
  /** Tells accounts apart, and says nothing about them: of a random text and the identifier. */
  readonly salt: string;
  readonly who: string;
  readonly since: number;
  /** Records of the device itself, which come back at sign-out; so does its history. */
  readonly own: readonly string[];
  readonly history: string;
  /** `cookie` of the policy: where the record is, for pages that have not loaded what judges policies. */
  readonly cookie: unknown;
  /** What the account has, as far as this device knows; null for nothing. */
  readonly choice: string | null;
  /** What the site has said last that it has. The same again is no news, and may be old. */
  readonly given: string | null;
  /** The decision that the record held when it was last looked at. */
  readonly act: string;
  readonly isDecided: boolean;
  readonly unsaved: Unsaved | null;
}

const KEY = 'assent-account';
const HISTORY = 'assent-history';
const QUEUE = 'assent-queue';

const kept = createKept(KEY);
const history = createKept(HISTORY);
const queue = createKept(QUEUE);

export const whoOf = (salt: string, id: string | number): string => hashed(`${salt}${typeof id}${id}`);

/** Undefined where nobody is signed in, and for what can't be read. */
export function readAccount(): AccountState | undefined {
  const value: unknown = attempt(() => JSON.parse(kept.read()));
  const since = own(value, 'since');
  if (typeof since !== 'number') return undefined;
  const textIn = (key: string): string | null => textOf(own(value, key)) || null;
  const unsaved = own(value, 'unsaved');
  const at = own(unsaved, 'at');
  return {
    salt: textOf(own(value, 'salt')),
    who: textOf(own(value, 'who')),
    since,
    // Goes into a cookie: nothing but characters of a record.
    own: listOf(own(value, 'own'))
      .map(textOf)
      .filter((text) => /^[\w.~:+/*-]+$/.test(text)),
    history: textOf(own(value, 'history')),
    cookie: own(value, 'cookie'),
    choice: textIn('choice'),
    given: textIn('given'),
    act: textOf(own(value, 'act')),
    isDecided: own(value, 'isDecided') === true,
    unsaved: typeof at === 'number' ? { at, text: textOf(own(unsaved, 'text')) } : null,
  };
}

/** Gives back whether the next page can read it. */
export function writeAccount(state: AccountState): boolean {
  kept.write(JSON.stringify(state));
  return kept.isLasting() && readAccount() !== undefined;
}

/** Puts the history of the device away, and gives it back. */
export function takeHistory(): string {
  const text = history.read();
  history.write('');
  return text;
}

/** Nothing of the account stays: neither what it decided, nor receipts of it that have not been delivered yet. */
export function removeAccount({ history: text }: AccountState): void {
  history.write(text);
  queue.write('');
  kept.write('');
}

/** Calls back when another page may have signed out: in the moment, or while this one lay in the back/forward cache. */
export function whenAccountMayHaveGone(callback: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) callback();
  });
  addEventListener('pageshow', callback);
}
