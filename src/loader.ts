import { labels } from 'assent:labels';
import { hasOptOutSignal, isForeignFrame } from './browser/environment.js';
import { findPolicy } from './browser/find-policy.js';
import { claimGlobal } from './browser/global.js';
import { genuine } from './browser/genuine.js';
import { start } from './browser/start.js';
import { own, textOf } from './core/unchecked.js';
import type { Texts } from './locales/texts.js';

/** A language is whole or not there: when it fails, all of English stands in. */
async function loadTexts(tag: string): Promise<readonly [texts: Texts, tag: string]> {
  const { texts }: { texts: Texts } = await import(`./locales/${tag}.js`);
  return [texts, tag];
}

/** Null for a module, and for an element of the page that poses as it. */
const current = genuine('currentScript');
const script = current instanceof HTMLScriptElement ? current : null;
/** What the tag says; `dataset` itself also gives what a page has put on `Object.prototype`. */
const said = (name: string): string | undefined => textOf(own(script?.dataset, name)) || undefined;
const { assent, report, begin } = start({
  language: said('language'),
  nonce: script?.nonce,
  labels,
  loadDesk: async (language) => {
    const found = loadTexts(language).catch(() => loadTexts('en'));
    const { createDesk, startInterface } = await import('./interface.js');
    const texts = await found;
    return (context) => createDesk(context, async (shown) => startInterface(shown, ...texts));
  },
});

if (claimGlobal(assent)) {
  findPolicy(said('policy'))
    .then((text) => {
      // Whatever else JSON can be is no policy, not even an empty one.
      const policy: unknown = JSON.parse(/^\s*{/.test(text) ? text : '');
      if (!isForeignFrame()) begin(policy, text, { region: said('region'), optOut: hasOptOutSignal() });
    })
    .catch((error: unknown) => report('policy-missing', '', error));
}
