import type { Net } from './acts.js';
import { hold } from './hold.js';
import { known } from './known.js';
import { asText, getAttribute, natives, nothing } from './native.js';
import type { Unknown } from './native.js';

/** Most that waiting beacons may weigh together, as in browsers. */
const MOST_BEACONS = 65_536;

const [requestUrl] = natives(Request, 'url');

/** Forms that go to a service. They are not sent later: what was typed may be wrong by then. */
export const holdForm = (element: Element, submitter?: unknown): ReturnType<typeof hold> =>
  hold({
    kind: 'form',
    url: String((submitter && getAttribute(submitter, 'formaction')) ?? getAttribute(element, 'action')),
    element,
  });

/** Calls that load or send. Those that wait for an answer get it when they go on, or fail as a network does. */
export const netsForCalls: readonly Net[] = [
  [
    'window',
    'fetch',
    (_, args, go, kind) => {
      let url;
      let ends;
      try {
        url = requestUrl(args[0]);
      } catch {
        url = asText(args, 0);
      }
      const answer = new Promise((...both) => {
        ends = both;
      });
      return hold({ kind, url, go, ends }) && (() => answer);
    },
  ],
  [
    'XMLHttpRequest',
    'open',
    (request, args) => {
      asText(args, 1);
      known.kept.set(request, args);
    },
  ],
  [
    'XMLHttpRequest',
    'send',
    (target, _, go, kind) => {
      // Opened before the guard was there, it has none, and goes.
      const args = known.kept.get(target);
      const isSync: Unknown = args.length > 2 && !args[2];
      return (
        hold({ kind, url: args[1], ...(isSync || { go, target }) }) &&
        (() => {
          if (isSync) throw new DOMException('', 'NetworkError');
        })
      );
    },
  ],
  [
    'Navigator',
    'sendBeacon',
    (_, args, go, kind) => {
      const { size } = new Blob(args.slice(1));
      const fits = known.weight + size <= MOST_BEACONS;
      return (
        hold({ kind, url: asText(args, 0), ...(fits && { go, size }) }) &&
        (() => {
          if (fits) known.weight += size;
          return fits;
        })
      );
    },
  ],
  [
    'window',
    'WebSocket EventSource Worker SharedWorker',
    (target, args, _, kind) => {
      const url = asText(args, 0);
      // Stands for a connection or a worker that is not made: it looks closed, does nothing and fails. All that its
      // interface has is its own, because the browser's would throw; constants are not in small letters, and stay.
      const dead: Unknown = new EventTarget();
      for (const { prototype } of [target, MessagePort])
        for (const name in prototype) if (/^[a-z]/.test(name)) dead[name] ??= name.startsWith('on') ? null : nothing;
      Object.assign(dead, { url, readyState: target.CLOSED, port: dead });
      return hold({ kind, url, target: Object.setPrototypeOf(dead, target.prototype) }) && (() => dead);
    },
  ],
  ['', 'submit', (form) => holdForm(form)],
];
