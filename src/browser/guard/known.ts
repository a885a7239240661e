import type { Assent } from '../api.js';
import type { AssentGuard } from './start-guard.js';
import { currentScriptOf, nothing } from './native.js';
import type { Unknown } from './native.js';

/** Something that wants to be loaded, sent or written, and what it takes to let it go or to fail it. */
export interface Wish {
  /** Name of the element, or of the function that was called. */
  readonly kind: string;
  /** Address, or name of the cookie or key, as the page wrote it. */
  readonly url: string;
  readonly element?: Element;
  /** What of the element; calls have none. */
  readonly attribute?: string;
  readonly value?: unknown;
  /** That the element had. */
  readonly type?: string | null;
  /** The parser has put the element there, not a script. */
  readonly isParsed?: boolean | undefined;
  /** Makes the call. What can't be made up for has none, and fails at once. */
  readonly go?: () => unknown;
  /** Of the promise that the caller has got. */
  readonly ends?: readonly [resolve: (value: unknown) => void, reject: (reason: unknown) => void] | undefined;
  /** What the caller has got, or calls, and listens to. */
  readonly target?: EventTarget;
  readonly size?: number;
  /** For cookies and stored keys: the list of a service that names them, and by which key. */
  readonly trace?: readonly [name: string, list: string, key: string, area?: string];
  /** Set by `hold`. What is only seen, because the mode holds nothing, is not. */
  isHeld?: boolean;
}

/** What both files of the guard know. */
export interface Known {
  /** Its objects have no prototype, so that nothing inherited is taken for a setting. */
  policy?: Unknown;
  assent?: Pick<Assent, 'explain' | 'on'>;
  /** Stopped: acts no longer stand before the functions of the browser, which may still be wrapped. */
  isOff?: boolean;
  /** Takes a wish to the second file, which is asked for with the first one. It takes the place of this function. */
  tell: (wish?: Wish) => unknown;
  /** Looks again at all that waits. */
  settle: () => void;
  explain: AssentGuard['explain'];
  log: AssentGuard['log'];
  /** What was told before the second file came. */
  readonly queue: (Wish | undefined)[];
  /** Of beacons that wait. */
  weight: number;
  /**
   * What belongs to objects of the page: to elements the wishes for their attributes, to a request what it was
   * opened with, to an interface that its realm is guarded.
   */
  readonly kept: WeakMap<object, Unknown>;
  /** What has been put before functions of the browser. */
  readonly undo: (readonly [owner: object, key: string, part: string, patched: unknown, native: unknown])[];
  /** The guard's own tag. */
  readonly tag: HTMLScriptElement | null;
}

/** One for each copy of the file; the second copy on a page does not start. */
export const known: Known = {
  tell: nothing,
  settle: nothing,
  explain: () => void known.tell(),
  log: () => [],
  queue: [],
  weight: 0,
  kept: new WeakMap(),
  undo: [],
  tag: currentScriptOf(document),
};
