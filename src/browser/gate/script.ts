import { genuine } from '../../genuine.js';
import { trusted } from './trusted.js';

export function isHeldScript(element: Element): element is HTMLScriptElement {
  return element instanceof HTMLScriptElement && element.type === 'text/plain';
}

export function addressOf(script: Element): string | null {
  return script.getAttribute('data-src') ?? script.getAttribute('src');
}

/**
 * Runs held scripts in the order in which they are given, while they download side by side. `mayRun` is asked right
 * before a fresh script takes the place of the held one, `released` is told of it then. `keep` gets what is on its way and
 * how to stop it, `done` what will not run again.
 *
 * Browsers run script-created external scripts with `async = false` in insertion order, but an inline one at once. So an
 * inline script waits for the load or error event of the ordered external one before it.
 */
export function createScriptRunner(
  nonce: string | undefined,
  keep: (fresh: Element, stop: () => Element) => void,
  done: (script: Element) => void,
  released: (fresh: Element) => void,
): (held: HTMLScriptElement, mayRun: () => boolean) => unknown {
  let last: Promise<void> | undefined;
  return (held, mayRun) => {
    const address = addressOf(held);
    const type = held.getAttribute('data-type') ?? '';
    const isClassic = /^$|(av|m)ascript$/i.test(type);

    const run = (): void => {
      if (!mayRun()) return;
      // Changing the type of a script in place runs nothing, nor does a copy of one from parsed text: a new one is needed.
      const fresh = genuine.createElement('script');
      fresh.async = false;
      for (const { name, value } of held.attributes) {
        if (!/^(type|src)$/.test(name)) fresh.setAttribute(name, trusted.createScript(value));
      }
      fresh.type = type;
      // Browsers hide the nonce attribute; the property still has it.
      fresh.nonce = nonce || held.nonce;
      if (address === null) fresh.text = trusted.createScript(held.text);
      else {
        fresh.src = trusted.createScriptURL(address);
        const loaded = new Promise<void>((resolve) => {
          const end = (): void => {
            done(fresh);
            resolve();
          };
          fresh.addEventListener('load', end);
          fresh.addEventListener('error', end);
          keep(fresh, () => {
            fresh.replaceWith(held);
            // Out of the page it would still run. In another document than where it began it does not.
            new Document().adoptNode(fresh);
            resolve();
            return held;
          });
        });
        if (isClassic && !fresh.async && !fresh.noModule) {
          // Both: Firefox tells that one is missing before those ahead of it have run.
          last = (last ?? loaded).then(() => loaded);
        }
      }
      held.replaceWith(fresh);
      done(held);
      released(fresh);
    };
    return address === null && isClassic && last ? last.then(run) : run();
  };
}
