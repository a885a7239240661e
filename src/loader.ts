import { labels } from 'assent:labels';
import { hasOptOutSignal, isForeignFrame } from './browser/environment.js';
import { findPolicy } from './browser/find-policy.js';
import { claimGlobal } from './browser/global.js';
import { genuine } from './genuine.js';
import { start } from './browser/start.js';
import { own, textOf } from './core/unchecked.js';
import type { LoadLocale } from './locales/texts.js';

/** Null for a module. */
const script = genuine.currentScript;
/** What the tag says; `dataset` itself also gives what a page has put on `Object.prototype`. */
const said = (name: string): string | undefined => textOf(own(script?.dataset, name)) || undefined;
const loadLocale: LoadLocale = (language) => import(`./locales/${language}.js`).catch(() => undefined);
const { assent, report, begin } = start({
  language: said('language'),
  nonce: script?.nonce,
  labels,
  loadDesk: async (page) => {
    // Most likely the one that is wanted: comes with the interface, which looks closely.
    void loadLocale(page.language);
    return (await import('./interface.js')).createDesk(page, loadLocale);
  },
});

if (claimGlobal(assent)) {
  findPolicy(said('policy'))
    .then(async (text) => {
      // Whatever else JSON can be is no policy, not even an empty one.
      const policy: unknown = JSON.parse(/^\s*{/.test(text) ? text : '');
      if (isForeignFrame()) return;
      const signals = own(policy, 'signals');
      const companions =
        (signals ?? own(policy, 'announcements')) && import('./companions.js').then(({ load }) => load(policy, assent));
      // Who must hear of a choice hears before anything runs. Where one can't be had, nothing does.
      if (signals) await companions;
      begin(policy, text, { region: said('region'), optOut: hasOptOutSignal(), age: said('age') });
      // Announcements hold nothing up, and what is wrong with them is reported alone.
      await companions;
    })
    .catch((error: unknown) => report('policy-missing', '', error));
}
