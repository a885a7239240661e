import type { Known } from './known.js';
import { bare } from './native.js';
import type { Tools } from './start-guard.js';

/** Puts back the functions of the browser; where another script has patched the same since, ours only pass on. */
export function takeBack({ undo }: Known, { observer }: Tools): void {
  observer.disconnect();
  for (const [owner, key, part, patched, native] of undo.splice(0).reverse()) {
    const now = Object(Reflect.getOwnPropertyDescriptor(owner, key));
    if (Reflect.get(now, part) === patched) Reflect.defineProperty(owner, key, bare({ ...now, [part]: native }));
  }
}
