import { genuine } from '../../genuine.js';

const INLINE = '[data-assent^=inline]';

/** The preferences of the page, as they are now: in the dialog, and in elements of the page. */
export function bodiesOfPreferences(root: ShadowRoot): readonly (readonly [ShadowRoot, Element])[] {
  const inline = [...genuine.querySelectorAll(INLINE)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...inline].flatMap((shadow) =>
    [...shadow.querySelectorAll(shadow === root ? 'dialog:not(.notice) .body' : '.body')].map(
      (body) => [shadow, body] as const,
    ),
  );
}

/**
 * Calls back when the interface shows something else, or speaks another language, and when preferences come to stand in the
 * page. Nothing is asked of the interface: it knows nothing of announcements.
 */
export function watchInterface(root: ShadowRoot, callback: () => void, gone: AbortSignal): void {
  const changes = new MutationObserver(callback);
  // By a text: the script build has another use for the name.
  const host: unknown = Reflect.get(root, 'host');
  if (host instanceof Element) changes.observe(host, { attributeFilter: ['data-state'] });
  changes.observe(root, { subtree: true, attributeFilter: ['lang'] });
  changes.observe(genuine.documentElement, { attributeFilter: ['lang'] });
  // What is drawn in a shadow root of the page tells nobody but by its size.
  const sizes = new ResizeObserver(callback);
  const seen = new WeakSet<Element>();
  const look = (): void => {
    // Destroyed, it may be.
    if (!root.isConnected) callback();
    for (const place of genuine.querySelectorAll(INLINE)) {
      if (seen.has(place)) continue;
      seen.add(place);
      sizes.observe(place);
    }
  };
  const places = new MutationObserver(look);
  places.observe(genuine.documentElement, { childList: true, subtree: true });
  look();
  gone.addEventListener('abort', () => [changes, sizes, places].forEach((observer) => observer.disconnect()));
  // Closed in another tab, or while this page lay in the back/forward cache.
  addEventListener('storage', callback, { signal: gone });
  genuine.addEventListener('visibilitychange', callback, { signal: gone });
}
