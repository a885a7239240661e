import { apply, bare } from './native.js';

/**
 * What to do instead of calling the browser's function, or nothing, to let it go. `self` is what it is called on, or what
 * is to be constructed; on anything else an act may throw, and whatever it throws lets the call go, so that no page ever
 * sees an error of ours. `args` may be changed; `go` makes the call with them.
 */
export type Act<Self, Args extends unknown[] = unknown[]> = (
  self: Self,
  args: Args,
  go: () => unknown,
) => (() => unknown) | false | undefined | void;

/** Puts an act before functions (`Node.appendChild`, `fetch`) or accessors that this realm has. */
export type Patch = <Self, Args extends unknown[] = unknown[]>(
  names: string,
  act: Act<Self, Args>,
  part?: 'value' | 'get' | 'set',
) => void;

export interface Patcher {
  readonly patchIn: (realm: typeof globalThis) => Patch;
  /** Puts back what was there; where another script has patched the same since, ours only passes on. */
  readonly stop: () => void;
}

const { construct, get, getOwnPropertyDescriptor, defineProperty } = Reflect;

export function createPatcher(): Patcher {
  const restores: (() => unknown)[] = [];
  let isOn = true;

  const patchIn: Patcher['patchIn'] =
    (realm) =>
    (names, act, part = 'value') => {
      for (const path of names.split(' ')) {
        const [name = '', owned] = path.split('.');
        const key = owned ?? name;
        const owner = owned ? get(realm, name)?.prototype : realm;
        const before = owner && getOwnPropertyDescriptor(owner, key);
        const native = before?.[part];
        if (!native) continue;
        const decide = (self: unknown, args: unknown[], go: () => unknown) => {
          let instead;
          try {
            instead = isOn && apply(act, null, [self, args, go]);
          } catch {
            // The browser's function says what is wrong with such a value.
          }
          return instead ? instead() : go();
        };
        // A proxy keeps name, length, statics and the text of the function.
        const patched = new Proxy(
          native,
          bare<ProxyHandler<typeof native>>({
            apply: (_, self, args) => decide(self, args, () => apply(native, self, args)),
            construct: (_, args, target) => decide(target, args, () => construct(native, args, target)),
          }),
        );
        const define = (value: unknown): boolean => defineProperty(owner, key, bare({ ...before, [part]: value }));
        define(patched);
        restores.push(() => getOwnPropertyDescriptor(owner, key)?.[part] === patched && define(native));
      }
    };

  return {
    patchIn,
    stop: () => {
      isOn = false;
      for (const restore of restores.reverse()) restore();
    },
  };
}
