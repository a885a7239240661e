import type { Known, Wish } from './known.js';
import { removeAttribute, setAttribute } from './native.js';
import type { Tools } from './start-guard.js';

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

/** Lets go what was held. */
export function release({ tag }: Known, { free }: Tools, wish: Wish): void {
  const { element, attribute, kind, go } = wish;
  if (!element || attribute === undefined) {
    const answer = go?.();
    wish.ends?.[0](answer);
    return;
  }
  free(element, attribute);
  if (kind === 'script') {
    if (wish.type === null && element.getAttribute('type') === '') removeAttribute(element, 'type');
    if (wish.isParsed) {
      // What the page's Content-Security-Policy would have blocked in the markup must not pass for a script of ours.
      const nonce = tag?.nonce;
      if (nonce && Reflect.get(element, 'nonce') !== nonce) return;
      // An element that the parser made is not async by itself.
      if (!element.hasAttribute('async')) Reflect.set(element, 'async', false);
    }
  }
  setAttribute(element, attribute, wish.value);
  // A media element looks at its sources again only when told to.
  if (kind === 'source') element.closest<HTMLMediaElement>('video,audio')?.load();
}

/** Fails for good what somebody waits for. */
export function refuse({ ends, target, kind }: Wish): void {
  ends?.[1](new TypeError('Failed to fetch'));
  if (target) fail(target, 'error', kind === 'send' ? 'loadend' : 'close');
}
