import { attempt } from '../../core/attempt.js';
import { enqueue, isRefused, lend, readQueue, settleParcel } from '../../core/queue.js';
import type { Parcel } from '../../core/queue.js';
import type { Report } from '../../core/warning.js';
import { createKept } from './kept.js';

const KEY = 'assent-queue';
/** Browsers refuse more than 64 KiB with `keepalive`, all requests of a page together. */
const MOST_KEPT_ALIVE = 60_000;
const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** What waits for the endpoint, and goes there. */
export interface Delivery {
  readonly add: (id: string, body: string) => void;
  /** Takes back what nobody can have got yet; gives back the ids. */
  readonly takeBack: () => readonly string[];
  /** Sends what is due. Resolves once nothing waits any more, in this page or in another one. */
  readonly flush: () => Promise<void>;
}

/** The address, if it is a path of this very site: a policy from elsewhere must not send what visitors chose anywhere. */
export function endpointOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return undefined;
  const url = attempt(() => new URL(value, location.origin));
  return url && url.origin === location.origin ? url.pathname + url.search : undefined;
}

export function createDelivery(endpoint: string, report: Report): Delivery {
  const kept = createKept(KEY);
  const read = (): readonly Parcel[] => readQueue(kept.read(), Date.now());
  const write = (queue: readonly Parcel[]): void => kept.write(queue[0] ? JSON.stringify(queue) : '');
  /** Other pages write, too: only the one parcel changes. */
  const replace = (id: string, parcel: Parcel | undefined): void =>
    write(read().flatMap((one) => (one.id === id ? (parcel ?? []) : one)));

  /**
   * No cookies go along: a receipt is about nobody, and a session would make it about somebody. For the same reason no
   * referrer. A redirect could lead to another site.
   */
  const send = async ({ id, body }: Parcel): Promise<number> => {
    try {
      const { status } = await fetch(endpoint, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
        keepalive: body.length < MOST_KEPT_ALIVE,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        mode: 'same-origin',
        cache: 'no-store',
      });
      return status;
    } catch {
      return 0;
    }
  };

  const sendDue = async (): Promise<void> => {
    for (;;) {
      const due = read().find((parcel) => parcel.due <= Date.now());
      if (!due) return;
      const lent = lend(due, Date.now());
      replace(due.id, lent);
      const status = await send(lent);
      if (isRefused(status)) report('receipt-failed', endpoint, status);
      replace(due.id, settleParcel(lent, status, Date.now(), Math.random()));
    }
  };

  /** One page at a time, where browsers can tell. */
  const sendAlone = (): Promise<unknown> =>
    attempt(() => navigator.locks)?.request(KEY, { ifAvailable: true }, async (lock) => lock && sendDue()) ?? sendDue();

  let running: Promise<void> | undefined;
  /** Ends the pause. */
  let wake = (): void => {};
  /** Not longer than a minute, as clocks change, nor than until the browser is online again. */
  const pause = (wait: number): Promise<void> =>
    new Promise((resolve) => {
      const gone = new AbortController();
      wake = (): void => {
        gone.abort();
        resolve();
      };
      const hurry = (): void => {
        write(read().map((parcel) => ({ ...parcel, due: Math.min(parcel.due, Date.now()) })));
        wake();
      };
      addEventListener('online', hurry, { signal: gone.signal });
      setTimeout(wake, Math.min(wait, LONGEST_PAUSE));
    });

  const run = async (): Promise<void> => {
    while (read()[0]) {
      await sendAlone().catch(() => {});
      const next = Math.min(...read().map(({ due }) => due));
      if (next < Infinity) await pause(Math.max(SHORTEST_PAUSE, next - Date.now()));
    }
  };

  return {
    add(id, body) {
      write(enqueue(read(), id, body, Date.now()));
      wake();
    },
    takeBack() {
      const queue = read();
      write(queue.filter(({ tries }) => tries > 0));
      return queue.flatMap(({ id, tries }) => (tries > 0 ? [] : id));
    },
    flush: () =>
      (running ??= run().finally(() => {
        running = undefined;
      })),
  };
}
