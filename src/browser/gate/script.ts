export function isHeldScript(element: Element): element is HTMLScriptElement {
  return element instanceof HTMLScriptElement && element.type === 'text/plain';
}

export function addressOf(script: Element): string | null {
  return script.getAttribute('data-src') ?? script.getAttribute('src');
}

/**
 * Runs held scripts in the order in which they are given, while they download side by side. `mayRun` is asked right
 * before a fresh script takes the place of the held one; `done` is told of both.
 *
 * Browsers run script-created external scripts with `async = false` in insertion order, but an inline one at once. So an
 * inline script waits for the load or error event of the ordered external one before it.
 */
export function createScriptRunner(
  nonce: string | undefined,
  done: (held: Element, fresh: Element) => void,
): (held: HTMLScriptElement, mayRun: () => boolean) => unknown {
  let last: Promise<unknown> | undefined;
  return (held, mayRun) => {
    const address = addressOf(held);
    const type = held.getAttribute('data-type') ?? '';
    const isClassic = /^$|(av|m)ascript$/i.test(type);

    const run = (): void => {
      if (!mayRun()) return;
      // Changing the type of a script in place runs nothing: a new element is needed.
      const fresh = document.createElement('script');
      for (const { name, value } of held.attributes) {
        if (!/^(data-)?(type|src)$/.test(name)) fresh.setAttribute(name, value);
      }
      if (type) fresh.type = type;
      // Browsers hide the nonce attribute; the property still has it.
      fresh.nonce = nonce || held.nonce;
      fresh.async = held.hasAttribute('async');
      if (address === null) fresh.text = held.text;
      else {
        fresh.src = address;
        if (isClassic && !fresh.async && !fresh.noModule) {
          const loaded = new Promise((resolve) => {
            fresh.addEventListener('load', resolve);
            fresh.addEventListener('error', resolve);
          });
          // Both: Firefox tells that one is missing before those ahead of it have run.
          const before = last ?? loaded;
          last = before.then(() => loaded);
        }
      }
      held.replaceWith(fresh);
      done(held, fresh);
    };
    return address === null && isClassic && last ? last.then(run) : run();
  };
}
