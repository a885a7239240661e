import { labels } from 'assent:labels';
import { hasOptOutSignal, isForeignFrame } from './browser/environment.js';
import { findPolicy } from './browser/find-policy.js';
import { claimGlobal } from './browser/global.js';
import { genuine } from './browser/genuine.js';
import { start } from './browser/start.js';
import type { Texts } from './locales/texts.js';

/** A language is whole or not there: when it fails, all of English stands in. */
async function loadTexts(tag: string): Promise<readonly [texts: Texts, tag: string]> {
  const { texts }: { texts: Texts } = await import(`./locales/${tag}.js`);
  return [texts, tag];
}

/** Null for a module, and for an element of the page that poses as it. */
const current = genuine('currentScript');
const script = current instanceof HTMLScriptElement ? current : null;
const { assent, report, begin } = start({
  language: script?.dataset['language'],
  nonce: script?.nonce ?? '',
  labels,
  load: async (language) => {
    const found = loadTexts(language).catch(() => loadTexts('en'));
    const { createDesk, startInterface } = await import('./interface.js');
    const texts = await found;
    return (context) => createDesk(context, async (shown) => startInterface(shown, ...texts));
  },
});

if (claimGlobal(assent)) {
  findPolicy(script?.dataset['policy'])
    .then((text) => {
      const policy: unknown = JSON.parse(text);
      if (!isForeignFrame()) begin(policy, text, { region: script?.dataset['region'], optOut: hasOptOutSignal() });
    })
    .catch((error: unknown) => report('policy-missing', '', error));
}
