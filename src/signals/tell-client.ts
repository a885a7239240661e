import type { Call, Vendor } from './tell-vendor.js';

/** What a vendor's snippet puts into the page and its client takes over, in whatever form. */
export interface Client {
  (...words: readonly unknown[]): unknown;
  readonly [member: string]: Client;
}

/** What members are put into, from outside and by a name that is not known here. */
interface Members {
  readonly __defineSetter__: (name: string, set: (value: unknown) => void) => void;
  [name: string]: unknown;
}

/** `fbq('consent', 'grant')`. */
export const callIt = (client: Client, words: Call): unknown => client(...words);

/** `mixpanel.opt_in_tracking()`. A stub that has not got its methods yet is a list of such calls. */
export function callMethod(client: Client, [method, ...words]: Call): unknown {
  const name = String(method);
  return client[name] ? client[name](...words) : client.push?.([name, ...words]);
}

/** `posthog.push(['opt_in_capturing'])`: where the list that the snippet makes and the client take it in the same way. */
export const pushCall = (client: Client, words: Call): unknown => client.push?.(words);

/**
 * Acts as soon as somebody sets this member, before their next line; it is an ordinary one from then on. The old way to
 * define a setter is the shorter one.
 */
export const whenSet = (object: Members, name: string, act: () => void): void =>
  object.__defineSetter__(name, (value) => {
    delete object[name];
    object[name] = value;
    try {
      act();
    } catch {
      // Must not reach the snippet.
    }
  });

/**
 * Calls what the vendor's own snippet puts into the page under this name. Most snippets do nothing where that is taken, so
 * nothing is put there: what there is to say waits for the snippet, and is then the first that the client reads when it
 * has loaded. `ready` says when the snippet has got so far that it can be told.
 */
export const tellClient =
  <Known = Client>(
    global: string,
    call: (client: Known, words: Call) => unknown,
    ready: (client: Known, tell: () => void) => void,
  ): Vendor['caller'] =>
  (page) => {
    const names = Object(page);
    const waiting: Call[] = [];
    const tell = (): void => {
      for (const words of waiting.splice(0)) call(names[global], words);
    };
    return (words) => {
      waiting.push(words);
      if (names[global]) tell();
      else whenSet(names, global, () => ready(names[global], tell));
    };
  };

/** For snippets that can be told as soon as they are there. */
export const atOnce = (_: unknown, tell: () => void): void => tell();

/** For those that give themselves a queue in the next line. */
export const withQueue = (client: Client, tell: () => void): void => whenSet(Object(client), 'queue', tell);
