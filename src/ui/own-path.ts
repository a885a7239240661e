import { own } from '../core/unchecked.js';

/** The value at the end of a path of own properties, or `undefined`. */
export function ownPath(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => own(found, key), value);
}
