import { own } from '../../core/unchecked.js';
import { bare, nativeOf } from './native.js';
import { CLOSED } from './verdict.js';
import type { Finding, Knowledge } from './verdict.js';

/** What `assent:guard` tells on `document`, and `assentGuard.log()` lists. */
export interface GuardEvent {
  /** Held back, let go after all, failed for good, or only seen because the mode holds nothing. */
  readonly type: 'hold' | 'release' | 'refuse' | 'observe';
  /** Name of the element, or of the function that was called. */
  readonly kind: string;
  /** Address, or name of the cookie or key, as the page wrote it. */
  readonly url: string;
  /** Id of the service; missing as long as there is no policy. */
  readonly service: unknown;
  readonly element: Element | undefined;
}

/** Something that wants to be loaded, sent or written. */
export interface Wish {
  readonly kind: string;
  readonly url: string;
  readonly find: () => Finding | undefined;
  readonly element?: Element | undefined;
  /** What can't be made up for has none, and fails at once. */
  readonly release?: (() => unknown) | undefined;
  /** For calls, whose caller waits for an answer. An element simply stays held. */
  readonly refuse?: (() => unknown) | undefined;
}

export interface Queue {
  /** Whether this must not go on now. Then it waits, or has failed. */
  readonly holds: (wish: Wish) => boolean;
  readonly drop: (wish: Wish | undefined) => void;
  /** Lets go, in order, what may go now, and fails the calls that can't any more. */
  readonly settle: () => void;
  readonly log: () => GuardEvent[];
}

const MOST_EVENTS = 500;
/** Pages replace it. */
const Notice = CustomEvent;
const dispatch = nativeOf(EventTarget.prototype, 'dispatchEvent');

export function createQueue(known: Knowledge): Queue {
  const waiting = new Set<Wish>();
  const events: GuardEvent[] = [];
  /** An element comes by several times on its way into the page. */
  const observed = new WeakMap<Element, string>();

  const report = (type: GuardEvent['type'], { kind, url, element }: Wish, finding?: Finding): void => {
    const event = { type, kind, url, service: own(finding?.service, 'id'), element };
    if (events.push(event) > MOST_EVENTS) events.shift();
    dispatch(document, new Notice('assent:guard', bare({ detail: { ...event } })));
  };

  const end = (type: 'release' | 'refuse', wish: Wish, finding?: Finding): void => {
    waiting.delete(wish);
    report(type, wish, finding);
    try {
      wish[type]?.();
    } catch {
      // One that fails must not stop the others.
    }
  };

  const holds = (wish: Wish): boolean => {
    const finding = wish.find();
    const { kind, url, element, release, refuse } = wish;
    const isWaiting = waiting.has(wish);
    const guard = own(known.policy, 'guard');
    const mode = own(guard, 'mode');
    const isLoose = mode === 'observe' || mode === 'warn';
    if (!finding?.verdict || isLoose) {
      if (finding?.verdict && (!element || observed.get(element) !== url)) {
        if (element) observed.set(element, url);
        if (mode === 'warn') console.warn('assent:', 'not-marked', kind, url);
        report('observe', wish, finding);
      }
      if (isWaiting) end('release', wish, finding);
      return false;
    }
    // Nobody waits for what can't come any more.
    if (refuse && (!release || finding.verdict === CLOSED || own(guard, 'replay') === 'elements'))
      end('refuse', wish, finding);
    else if (!isWaiting) {
      waiting.add(wish);
      report('hold', wish, finding);
    }
    return true;
  };

  return {
    holds,
    drop: (wish) => wish && waiting.delete(wish),
    settle: () => waiting.forEach(holds),
    log: () => events.map((event) => ({ ...event })),
  };
}
