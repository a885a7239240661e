import { own } from '../../core/unchecked.js';
import { genuine } from '../../genuine.js';
import type { Wish } from './known.js';
import type { Unknown } from './native.js';
import { bare } from './native.js';

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

const MOST_EVENTS = 500;

/** Names that say more than those of the methods. */
const NAMES: Readonly<Record<string, string>> = { send: 'XMLHttpRequest', setItem: 'storage' };
export const nameOf = ({ kind }: Wish): string => NAMES[kind] ?? kind;

export function createReport() {
  const events: GuardEvent[] = [];
  return {
    log: (): GuardEvent[] => events.map((event) => ({ ...event })),
    report: (type: GuardEvent['type'], wish: Wish, service: Unknown): void => {
      const { url, element } = wish;
      const event = { type, kind: nameOf(wish), url, service: own(service, 'id'), element };
      if (events.push(event) > MOST_EVENTS) events.shift();
      try {
        // Made so, because pages replace the constructor.
        const notice = genuine.createEvent('CustomEvent');
        notice.initCustomEvent('assent:guard', false, false, bare({ ...event }));
        genuine.dispatchEvent(notice);
      } catch {
        // A page may have replaced these, too. What is held must stay so.
      }
    },
  };
}
