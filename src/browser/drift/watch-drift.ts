import type { Assent } from '../api.js';
import { readCookies } from '../cookies.js';
import type { Area } from '../sweep/report.js';
import { explainResource } from './explain-resource.js';
import type { ResourceExplanation } from './explain-resource.js';
import { createInventory } from './inventory.js';
import { watchWriters } from './watch-writers.js';

/** Something in the page that no service of the policy declares. */
export interface Undeclared {
  readonly kind: Area | 'frame' | 'host';
  /** Name of the cookie or key, or the host. */
  readonly name: string;
  /** The element that loads it, the address of the script that wrote it, or what kind of request it was, where known. */
  readonly culprit: Element | string | undefined;
}

export interface Drift {
  /** Whether an element or an address is held now, and by which rule. */
  readonly explain: (what: unknown) => ResourceExplanation;
  /** What has been found so far. */
  readonly found: () => readonly Undeclared[];
  readonly stop: () => void;
}

/** Browsers tell of no stored key by themselves. Milliseconds; for development, so it may cost something. */
const INTERVAL = 1000;

/**
 * Watches a page while a site is built: each cookie, stored key, frame and host that the policy does not declare raises
 * one warning (`undeclared`), which names it and what brought it. Nothing is held or removed.
 */
export function watchDrift(assent: Assent, policy: unknown): Drift {
  const inventory = createInventory(policy);
  const writers = watchWriters();
  const found = new Map<string, Undeclared>();

  const tell = (kind: Undeclared['kind'], name: string, culprit: Undeclared['culprit']): void => {
    const key = `${kind} ${name}`;
    if (found.has(key)) return;
    found.set(key, { kind, name, culprit });
    assent.warn('undeclared', key, { kind, name, culprit });
  };

  const keep = (area: Area, names: readonly (string | undefined)[]): void => {
    for (const name of names) {
      if (!name || inventory.hasItem(area, name)) continue;
      const isWritten = area === 'cookie' || area === 'local' || area === 'session';
      tell(area, name, isWritten ? writers.of(area, name) : undefined);
    }
  };

  const look = async (): Promise<void> => {
    keep(
      'cookie',
      readCookies().map((cookie) => cookie.replace(/=.*$/s, '')),
    );
    // Any of them may be off.
    for (const [area, names] of [
      ['local', () => Object.keys(localStorage)],
      ['session', () => Object.keys(sessionStorage)],
      ['indexedDB', async () => (await indexedDB.databases()).map(({ name }) => name)],
      ['cache', () => caches.keys()],
      [
        'serviceWorker',
        async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
      ],
    ] as const) {
      try {
        keep(area, await names());
      } catch {
        // Nothing can be kept there.
      }
    }
  };

  const frames = (root: ParentNode): void => {
    for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe[src],frame[src]')) {
      if (inventory.claimsOn(frame.src)?.length === 0) tell('frame', hostIn(frame.src), frame);
    }
  };
  const pages = new MutationObserver(() => frames(document));
  pages.observe(document, { childList: true, subtree: true, attributeFilter: ['src'] });
  frames(document);

  const requests = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const initiator = entry instanceof PerformanceResourceTiming ? entry.initiatorType : undefined;
      // A frame is told of as one.
      if (/^i?frame$/.test(initiator ?? '') || inventory.claimsOn(entry.name)?.length !== 0) continue;
      tell('host', hostIn(entry.name), loaderOf(entry.name) ?? initiator);
    }
  });
  requests.observe({ type: 'resource', buffered: true });

  const timer = setInterval(() => void look(), INTERVAL);
  void look();

  return {
    explain: (what) => explainResource(assent, policy, inventory, what),
    found: () => [...found.values()],
    stop: () => {
      clearInterval(timer);
      pages.disconnect();
      requests.disconnect();
      writers.stop();
    },
  };
}

const hostIn = (address: string): string => new URL(address, document.baseURI).hostname;

/** The element of the page that has this address. */
function loaderOf(address: string): Element | undefined {
  return [...document.querySelectorAll('[src],[href],[data]')].find((element) =>
    ['src', 'href', 'data'].some((name) => {
      const value = element.getAttribute(name);
      return (
        value !== null && URL.canParse(value, document.baseURI) && new URL(value, document.baseURI).href === address
      );
    }),
  );
}
