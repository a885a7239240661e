import type { Unknown } from './native.js';

/**
 * What to do instead of calling the browser's function, or nothing, to let it go. `self` is what it is called on, or what
 * is to be constructed; on anything else an act may throw, and whatever it throws lets the call go, so that no page ever
 * sees an error of ours. `args` may be changed; `go` makes the call with them, also on another object.
 */
export type Act = (
  self: Unknown,
  args: Unknown[],
  go: (other?: unknown) => Unknown,
  key: string,
) => (() => unknown) | false | undefined | void;

/**
 * Puts an act before functions or accessors of these interfaces; without names, of all that elements of HTML and SVG have.
 * `window` is no interface: functions of the window itself.
 */
export type Net = readonly [owners: string, keys: string, act: Act, part?: 'get' | 'set'];

/** An act that lets the call go and uses what comes of it. */
export const after =
  (use: (result: Unknown, self: Unknown) => void): Act =>
  (self, _, go) => {
    const result = go();
    use(result, self);
    return () => result;
  };
