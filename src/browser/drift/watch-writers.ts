/** What wrote a cookie or a stored key last: the address of a script, as far as the browser tells. */
export interface Writers {
  readonly of: (area: 'cookie' | 'local' | 'session', name: string) => string | undefined;
  readonly stop: () => void;
}

/**
 * Notes who writes. It changes nothing about what is written, and is taken back by `stop`; a page that has put something
 * else in the same place meanwhile keeps that.
 */
export function watchWriters(): Writers {
  const known = new Map<string, string>();
  const note = (area: string, name: string): void => {
    const writer = writerIn(new Error().stack ?? '');
    if (writer) known.set(`${area} ${name}`, writer);
  };
  const undo = [
    wrap(Document.prototype, 'cookie', 'set', (_page, text) => note('cookie', nameIn(String(text)))),
    wrap(Storage.prototype, 'setItem', 'value', (storage, key) =>
      note(storage === sessionStorageOf() ? 'session' : 'local', String(key)),
    ),
  ];
  return {
    of: (area, name) => known.get(`${area} ${name}`),
    stop: () => {
      for (const one of undo) one();
    },
  };
}

const nameIn = (cookie: string): string => cookie.replace(/[=;].*$/s, '').trim();

function sessionStorageOf(): unknown {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** In a stack. Begins where a call does, so that an address full of addresses is not looked through for each of them. */
const PLACE = /(?<=^|[\s(@])(?:blob:)?(https?:\/\/[^\s()@]+?):\d+:\d+/g;

/** The first script in the stack that is not this file. */
function writerIn(stack: string): string | undefined {
  const addresses = [...stack.matchAll(PLACE)].map(([, address = '']) => address);
  return addresses.find((address) => address !== addresses[0]);
}

function wrap(
  holder: object,
  name: string,
  kind: 'set' | 'value',
  before: (self: unknown, first: unknown) => void,
): () => void {
  const original = Object.getOwnPropertyDescriptor(holder, name);
  const call: unknown = original?.[kind];
  if (!original || typeof call !== 'function') return () => {};
  const patched = function (this: unknown, ...values: unknown[]): unknown {
    before(this, values[0]);
    return Reflect.apply(call, this, values);
  };
  Object.defineProperty(holder, name, { ...original, [kind]: patched });
  return () => {
    if (Object.getOwnPropertyDescriptor(holder, name)?.[kind] === patched)
      Object.defineProperty(holder, name, original);
  };
}
