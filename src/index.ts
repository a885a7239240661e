import { labels } from 'assent:labels';
import { loadTexts } from 'assent:locales';
import type { Assent } from './browser/api.js';
import { createDesk } from './browser/create-desk.js';
import { createTextFinder } from './browser/create-text-finder.js';
import { hasOptOutSignal, isForeignFrame } from './browser/environment.js';
import { start } from './browser/start.js';
import { sweep } from './browser/sweep/sweep.js';
import { attempt } from './core/attempt.js';
import type { Id } from './core/policy-ids.js';
import type { Policy } from './core/policy.js';
import { recollect } from './core/recollect.js';
import { own, textOf } from './core/unchecked.js';
import { genuine } from './genuine.js';
import type { Attest } from './presenter.js';
import type { LoadLocale } from './locales/texts.js';

export type { Assent, AssentEvents, Decision, DecisionEvent, Explanation, GateEvent, Receipt } from './browser/api.js';
export type { Area, RemainsReason, SweepEvent, SweptItem } from './browser/sweep/report.js';
export type { Id, PurposeId, ServiceId } from './core/policy-ids.js';
export type { Policy, Provider, Purpose, Service } from './core/policy.js';
export type { Choices, How } from './core/rules.js';
export type { Reason } from './core/settled.js';
export type { Warning, WarningCode } from './core/warning.js';

export interface AssentOptions {
  /** ISO 3166 code of the visitor's region (`FR`, `US-CA`), as your server knows it. Without one the strictest rules hold. */
  readonly region?: string;
  /** BCP 47 tag of the interface's language. Otherwise the page's, then the browser's. */
  readonly language?: string;
  /** Carried by everything that is released, for a Content-Security-Policy. */
  readonly nonce?: string;
}

const loadLocale: LoadLocale = async (language) => {
  const texts = await loadTexts(language).catch(() => undefined);
  return texts && { texts };
};

const loadReceipts = async (): Promise<{ readonly attest: Attest }> => {
  const { attestWith } = await import('./attest.js');
  return { attest: (context) => attestWith(context, loadLocale) };
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
          loadRecollect: async () => ({ recollect }),
          loadSweep: async () => ({ sweep }),
          loadReceipts: () => (receipts ??= loadReceipts()),
        },
      ),
  });
  if (typeof document === 'object' && !isForeignFrame()) {
    const text = attempt(() => JSON.stringify(policy));
    if (text?.startsWith('{')) begin(policy, text, { region: option('region'), optOut: hasOptOutSignal() });
    else report('policy-missing', '', policy);
  }
  return assent;
}
