/*
 * The shortest gate that keeps the order of tags, for the floor, and for a system that has none and leaves it to the
 * page. `releaseTags` travels into pages as text.
 */
export function releaseTags(allowed) {
  let last = Promise.resolve();
  for (const held of document.querySelectorAll('[data-wait]')) {
    if (!allowed.includes(held.dataset.wait)) continue;
    const { src } = held.dataset;
    delete held.dataset.wait;
    if (held.localName === 'iframe') held.src = src;
    else {
      const fresh = document.createElement('script');
      // Not the property: parsers set it on scripts that they do not run.
      fresh.async = held.hasAttribute('async');
      if (!src) fresh.text = held.text;
      const run = () => held.replaceWith(fresh);
      if (src) {
        fresh.src = src;
        if (!fresh.async) {
          last = new Promise((resolve) => {
            for (const event of ['load', 'error']) fresh.addEventListener(event, resolve);
          });
        }
        run();
      } else void last.then(run);
    }
  }
}
