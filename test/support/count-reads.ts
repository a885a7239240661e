/** The same value, and how often something has been asked of it or of what it holds. */
export function countReads<Value>(value: Value): readonly [counted: Value, reads: () => number] {
  let reads = 0;
  const known = new WeakMap<object, unknown>();
  const count = (given: unknown): unknown => {
    if (typeof given !== 'object' || given === null) return given;
    if (!known.has(given)) {
      const proxy = new Proxy(given, {
        get: (target, key) => {
          reads += 1;
          return count(Reflect.get(target, key));
        },
        getOwnPropertyDescriptor: (target, key) => {
          reads += 1;
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
        has: (target, key) => {
          reads += 1;
          return Reflect.has(target, key);
        },
        ownKeys: (target) => {
          const keys = Reflect.ownKeys(target);
          reads += keys.length;
          return keys;
        },
      });
      known.set(given, proxy);
    }
    return known.get(given);
  };
  return [count(value) as Value, () => reads];
}
