import { genuine } from '../../genuine.js';
import { trusted } from './trusted.js';

/** What a held script would load, empty for an inline one; nothing for one that is no held script. */
export function heldAddress(script: HTMLScriptElement): string[] {
  return script.type === 'text/plain' ? [script.getAttribute('data-src') ?? script.getAttribute('src') ?? ''] : [];
}

/**
 * Runs held scripts in the order in which they are given, while they download side by side. `mayRun` is asked right
 * before a fresh script takes the place of the held one, `released` is told of it then. `keep` gets what is on its way and
 * how to stop it, `over` what can't be stopped any more.
 *
 * Browsers run script-created external scripts with `async = false` in insertion order, but an inline one at once. So an
 * inline script waits for the load or error event of the ordered external one before it.
 */
export function createScriptRunner(
  nonce: string | undefined,
  keep: (fresh: Element, stop: () => Element) => void,
  over: (fresh: Element) => unknown,
  released: (fresh: Element) => void,
): (held: HTMLScriptElement, mayRun: () => boolean) => unknown {
  let last: Promise<unknown> | undefined;
  return (held, mayRun) => {
    const [address] = heldAddress(held);
    const type = held.getAttribute('data-type') ?? '';
    const isClassic = /^$|ascript$/i.test(type);

    const run = (): void => {
      // One that keeps its type would be held again, and so on.
      if (type === held.type || !mayRun()) return;
      // Changing the type of a script in place runs nothing, nor does a copy of one from parsed text: a new one is needed.
      const fresh = genuine.createElement('script');
      // Before its own handlers, which may take it back.
      fresh.addEventListener('load', () => over(fresh));
      fresh.async = false;
      for (const { name, value } of held.attributes) {
        if (!/^(type|src)$/.test(name)) fresh.setAttribute(name, trusted().createScript(value));
      }
      fresh.type = type;
      // Browsers hide the nonce attribute; the property still has it.
      fresh.nonce = nonce || held.nonce;
      if (address) {
        fresh.src = trusted().createScriptURL(address);
        const loaded = new Promise<unknown>((resolve) => {
          fresh.addEventListener('load', resolve);
          fresh.addEventListener('error', resolve);
          keep(fresh, () => {
            fresh.replaceWith(held);
            // Out of the page it would still run. In another document than where it began it does not.
            new Document().adoptNode(fresh);
            resolve(0);
            return held;
          });
        });
        if (isClassic && !fresh.async && !fresh.noModule) {
          // Both: Firefox tells that one is missing before those ahead of it have run.
          last = (last ?? loaded).then(() => loaded);
        }
      } else {
        fresh.text = trusted().createScript(held.text);
      }
      held.replaceWith(fresh);
      released(fresh);
    };
    return !address && isClassic && last ? last.then(run) : run();
  };
}
