import { asText, bare, nativeOf, nothing } from './native.js';
import type { Patch } from './patcher.js';
import type { Queue, Wish } from './queue.js';
import type { Judge } from './verdict.js';

/** Most that waiting beacons may weigh together, as in browsers. */
const MOST_BEACONS = 65_536;

const requestUrl = nativeOf(Request.prototype, 'url', 'get');

/** Later, so that the page has its listeners in place; the handler of that name, too, where it is a plain property. */
function fail(target: EventTarget, ...names: readonly string[]): void {
  setTimeout(() => {
    for (const name of names) {
      const event = new ProgressEvent(name);
      target.dispatchEvent(event);
      Object.getOwnPropertyDescriptor(target, `on${name}`)?.value?.call(target, event);
    }
  });
}

/** What stands for a connection or a worker that is not made: it looks closed, does nothing and fails. */
function makeDead(target: { readonly prototype: object; readonly CLOSED?: number }, url: string): EventTarget {
  const dead = new EventTarget();
  Object.setPrototypeOf(dead, target.prototype);
  const define = (names: string, value: unknown): void => {
    for (const name of names.split(' ')) Object.defineProperty(dead, name, bare({ value, writable: true }));
  };
  define('url', url);
  define('readyState', target.CLOSED);
  define('port', dead);
  define('send close start postMessage terminate', nothing);
  define('onopen onmessage onerror onclose', null);
  return dead;
}

/** Calls that load or send. Those that wait for an answer get it when they go on, or fail as a network does. */
export function patchCalls(patch: Patch, queue: Queue, judge: Judge): void {
  const holds = (kind: string, url: string, ends: Pick<Wish, 'refuse' | 'release'>): boolean =>
    queue.holds({ kind, url, find: () => judge([url]), ...ends });

  patch('fetch', (_, args, go) => {
    let url: string;
    try {
      url = requestUrl(args[0]);
    } catch {
      url = asText(args, 0);
    }
    let isHeld = false;
    const answer = new Promise((resolve, reject) => {
      isHeld = holds('fetch', url, {
        release: () => resolve(go()),
        refuse: () => reject(new TypeError('Failed to fetch')),
      });
    });
    return isHeld && (() => answer);
  });

  const opened = new WeakMap<EventTarget, readonly [url: string, isSync: boolean]>();
  patch<EventTarget>('XMLHttpRequest.open', (request, args) => {
    opened.set(request, [asText(args, 1), args.length > 2 && !args[2]]);
  });
  patch<EventTarget>('XMLHttpRequest.send', (request, _, go) => {
    const [url = '', isSync] = opened.get(request) ?? [];
    const refuse = (): void => fail(request, 'error', 'loadend');
    return (
      holds('XMLHttpRequest', url, isSync ? { refuse: nothing } : { release: go, refuse }) &&
      (() => {
        if (isSync) throw new DOMException('', 'NetworkError');
      })
    );
  });

  let weight = 0;
  patch<Navigator, [url: unknown, body?: BlobPart]>('Navigator.sendBeacon', (_, args, go) => {
    const more = new Blob([args[1] ?? '']).size;
    const isFull = (weight += more) > MOST_BEACONS;
    const refuse = (): unknown => (weight -= more);
    const release = (): void => {
      refuse();
      go();
    };
    const isHeld = holds('sendBeacon', asText(args, 0), isFull ? { refuse } : { release, refuse });
    if (!isHeld) refuse();
    return isHeld && (() => !isFull);
  });

  for (const name of ['WebSocket', 'EventSource', 'Worker', 'SharedWorker']) {
    patch<{ prototype: object }>(name, (target, args) => {
      const url = asText(args, 0);
      const dead = makeDead(target, url);
      return holds(name, url, { refuse: () => fail(dead, 'error', 'close') }) && (() => dead);
    });
  }

  patch('Audio', (_, args, go) => {
    if (!args.length) return;
    const url = asText(args, 0);
    return () => {
      args.length = 0;
      const audio = go();
      Reflect.set(Object(audio), 'src', url);
      return audio;
    };
  });
}
