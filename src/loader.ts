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
  announce: async (page, gone) => (await import('./announcements.js')).announce(page, gone),
});

if (claimGlobal(assent)) {
  findPolicy(said('policy'))
    .then((text) => {
      // Whatever else JSON can be is no policy, not even an empty one.
      const policy: unknown = JSON.parse(/^\s*{/.test(text) ? text : '');
      if (!isForeignFrame())
        begin(policy, text, { region: said('region'), optOut: hasOptOutSignal(), age: said('age') });
    })
    .catch((error: unknown) => report('policy-missing', '', error));
}
