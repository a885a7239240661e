import { labels } from 'assent:labels';
import { loadTexts } from 'assent:locales';
import { loadTexts as loadMoreTexts } from 'assent:more-locales';
import type { AnnounceContext } from './announce.js';
import { announceWhenReady } from './announce-when-ready.js';
import type { Assent } from './browser/api.js';
import { createDesk } from './browser/create-desk.js';
import { createTextFinder } from './browser/create-text-finder.js';
import { hasOptOutSignal, isForeignFrame } from './browser/environment.js';
import { start } from './browser/start.js';
import { withoutPage } from './browser/without-page.js';
import { sweep } from './browser/sweep/sweep.js';
import { attempt } from './core/attempt.js';
import type { Id } from './core/policy-ids.js';
import type { Policy } from './core/policy.js';
import { ruleFor } from './region-rules.js';
import type { AgeBand } from './core/region.js';
import { recollect } from './core/recollect.js';
import { told } from './core/told.js';
import { own, textOf } from './core/unchecked.js';
import { genuine } from './genuine.js';
import type { Attest } from './presenter.js';
import type { LoadLocale } from './locales/texts.js';
import { connectSignal } from './signals/connect-signal.js';
import type { Signal } from './signals/signal.js';

export type { Assent, AssentEvents, DecisionEvent, GateEvent, Receipt } from './browser/api.js';
export type { Area, RemainsReason, SweepEvent, SweptItem } from './browser/sweep/report.js';
export type { Decision, Explanation } from './core/decision.js';
export type { Id, PurposeId, ServiceId } from './core/policy-ids.js';
export type { Policy, Provider, Purpose, Service } from './core/policy.js';
export type { AgeBand } from './core/region.js';
export type { Choices, How } from './core/rules.js';
export type { Reason } from './core/settled.js';
export type { Signal, SignalState } from './signals/signal.js';
export type { Warning, WarningCode } from './core/warning.js';

export interface AssentOptions {
  /** ISO 3166 code of the visitor's region (`FR`, `US-CA`), as your server knows it. Without one the strictest rules hold. */
  readonly region?: string;
  /** The visitor's age, if you know it: what the region's rule locks then can't be turned on. Else nothing is locked. */
  readonly age?: AgeBand;
  /** Systems that are told of the defaults at once and of each decision: `[consentMode()]` of `assent/signals/consent-mode`. */
  readonly signals?: readonly Signal[];
  /** BCP 47 tag of the interface's language. Otherwise the page's, then the browser's. */
  readonly language?: string;
  /** Carried by everything that is released, for a Content-Security-Policy. */
  readonly nonce?: string;
}

const localeFrom =
  (load: typeof loadTexts): LoadLocale =>
  async (language) => {
    const texts = await load(language).catch(() => undefined);
    return texts && { texts };
  };
const loadLocale = localeFrom(loadTexts);

const loadReceipts = async (): Promise<{ readonly attest: Attest }> => {
  const { attestWith } = await import('./attest.js');
  return { attest: (context) => attestWith(context, loadLocale) };
};

const loadAnnouncements = async (): Promise<{ readonly announce: (context: AnnounceContext) => Promise<void> }> => {
  const { announceWith } = await import('./announce.js');
  return { announce: (context) => announceWith(context, localeFrom(loadMoreTexts)) };
};

/**
 * Starts assent with a policy: reads the stored choice, opens the gate for what it grants and asks for what is missing.
 * Ids are typed from the policy. On a server nothing starts and nothing optional is allowed. Never throws: what is wrong
 * with the policy is reported as `warning`.
 */
export function createAssent<const P extends Policy>(policy: P, options: AssentOptions = {}): Assent<Id<P>> {
  // Own ones only: a page may have put the same names on `Object.prototype`.
  const option = (name: keyof AssentOptions): string | undefined => textOf(own(options, name)) || undefined;
  let receipts: ReturnType<typeof loadReceipts> | undefined;
  const { assent, report, begin } = start({
    language: option('language'),
    nonce: option('nonce'),
    labels,
    loadDesk: (page) =>
      createDesk(
        page,
        async (shown) => {
          const find = createTextFinder(page.wanted, loadLocale);
          const [{ startInterface }, texts] = await Promise.all([
            import('./start-interface.js'),
            find(genuine.documentElement.lang),
          ]);
          return startInterface(shown, texts, find);
        },
        {
          recollect,
          ruleFor,
          loadRecollect: async () => ({ recollect }),
          loadSweep: async () => ({ sweep }),
          loadReceipts: () => (receipts ??= loadReceipts()),
        },
      ),
  });
  if (typeof document !== 'object') return withoutPage(assent, policy, report);
  if (!isForeignFrame()) {
    attempt(() => options.signals?.forEach((signal) => connectSignal(signal, assent.push)));
    announceWhenReady({ policy, assent, language: option('language'), load: loadAnnouncements });
    const text = attempt(() => JSON.stringify(policy));
    const given = attempt(() => options.signals?.map(({ name }) => name)) ?? [];
    const missing = Object.keys(Object(own(policy, 'signals'))).find((name) => !given.includes(name));
    // Who is to hear of choices would take everything for granted.
    if (missing !== undefined) report('signal-failed', missing);
    else if (text?.startsWith('{'))
      begin(policy, text, { region: told(options, 'region'), optOut: hasOptOutSignal(), age: told(options, 'age') });
    else report('policy-missing', '', policy);
  }
  return assent;
}
