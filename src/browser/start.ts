import { genuine } from '../genuine.js';
import { attempt } from '../core/attempt.js';
import type { Decision, Explanation } from '../core/decision.js';
import type { Circumstances } from '../core/judge.js';
import { hashed, lifetimeOf } from '../core/record.js';
import { isOn, meets, reasonIn } from '../core/settled.js';
import type { Settled } from '../core/settled.js';
import { own, textOf } from '../core/unchecked.js';
import type { Report } from '../core/warning.js';
import type { Labels } from '../locales/texts.js';
import type { Layer } from '../presenter.js';
import type { Assent, AssentEvents } from './api.js';
import { markRefused, readRecords } from './cookies.js';
import type { Desk, DeskContext } from './desk.js';
import { createEmitter } from './emitter.js';
import { listen as listenTo, whenActive, whenParsed, whenRecordMayHaveChanged } from './environment.js';
import { createGate } from './gate/gate.js';
import type { Gate } from './gate/gate.js';
import { createHost, OPENER } from './host.js';
import { recall } from './recall.js';

export interface StartOptions {
  readonly language: string | undefined;
  readonly nonce: string | undefined;
  /** Words of the re-open control in some languages, English among them. */
  readonly labels: Labels;
  /**
   * What is needed when a person must see something, or when a choice is made. Where it is there from the start (no
   * promise), choices count without waiting.
   */
  readonly loadDesk: (page: DeskContext) => Desk | Promise<Desk>;
}

export interface Started {
  readonly assent: Assent;
  readonly report: Report;
  /** Until this nothing is known, so nothing is allowed and nothing can be chosen. */
  readonly begin: (policy: unknown, text: string, circumstances: Circumstances) => void;
}

const CLOSED: Settled = { reasons: new Map(), act: null };

/** All of assent on one page. */
export function start(options: StartOptions): Started {
  const [on, emit] = createEmitter();
  let settled = CLOSED;
  /** There once it has a policy. */
  let page: DeskContext | undefined;
  /** There once assent is ready. */
  let gate: Gate | undefined;
  let desk: Desk | undefined;
  let loading: Desk | Promise<Desk> | undefined;
  const gone = new AbortController();

  const report: Report = (code, about, seen) => {
    console.warn('assent:', code, about, seen);
    emit('warning', { code, about, seen });
  };

  const decision = (): Decision | null =>
    settled.act && {
      ...settled.act,
      choices: Object.fromEntries(
        [...settled.reasons].flatMap(([id, reason]) =>
          /^([go]|ref)/.test(reason ?? '') ? [[id, reason !== 'refused']] : [],
        ),
      ),
    };

  const announce = (name: 'ready' | 'change'): void => {
    genuine.dispatchEvent(emit(name, { decision: decision() }));
  };

  const enforce: DeskContext['enforce'] = (next, isSame) => {
    // It may have been destroyed while the desk was on its way.
    if (page) settled = next;
    gate?.enforce();
    if (gate && !isSame) announce('change');
  };

  const withDesk = async (use?: (desk: Desk) => unknown): Promise<void> => {
    if (!page) return;
    try {
      loading ??= options.loadDesk(page);
      desk ??= loading instanceof Promise ? await loading : loading;
      // It may have been destroyed meanwhile.
      if (page) await use?.(desk);
    } catch (error) {
      loading = undefined;
      report('interface-failed', '', error);
      // The re-open control is there to try again.
      page?.host.setLayer('closed');
    }
  };

  const go = (layer: Layer, opener?: Element): void => {
    if (desk || layer !== 'closed') void withDesk(({ show }) => show(layer, opener));
    else page?.host.setLayer(layer);
  };

  /** What refuses (`false` is among `given`) is marked where it can't be made a record of, or not before the visitor leaves. */
  const change = async (use: (desk: Desk) => unknown, given: object = []): Promise<void> => {
    // Nothing can be chosen yet, or ever.
    if (!page) return report('policy-missing', 'choice');
    const { policy } = page;
    let isDue = attempt(() => Object.values(given).includes(false));
    const mark = (): void => {
      if (isDue) markRefused(policy);
      isDue = false;
    };
    // As it is when the visitor leaves the page.
    if (isDue) listenTo('visibilitychange', mark, gone);
    await withDesk((ready) => {
      isDue = false;
      return use(ready);
    });
    // What can't be changed must not go on.
    if (!desk) enforce(CLOSED);
    mark();
  };

  const explain = (id: string): Explanation => {
    const reason = reasonIn(settled, id);
    if (reason === 'unknown') report('unknown-id', id);
    return { id, reason, allowed: isOn(reason), rule: settled.rule };
  };

  const openFrom = (event: Event): void => {
    const opener = event.target instanceof Element && event.target.closest(OPENER);
    if (!opener) return;
    event.preventDefault();
    go('preferences', opener);
  };

  /** `given` is what the listener gets instead of the detail of the event. */
  const listen = (name: keyof AssentEvents, listener: unknown, given?: Assent): (() => void) => {
    if (typeof listener !== 'function') {
      report('wrong-value', name, listener);
      return () => {};
    }
    const call = (detail: unknown): unknown => listener(given ?? detail);
    // Later, so that the caller has what stops it.
    if (name === 'ready' && gate) queueMicrotask(() => call({ decision: decision() }));
    return on(name, call);
  };

  const assent: Assent = Object.freeze({
    get decision() {
      return decision();
    },
    allows: (id) => explain(id).allowed,
    acceptAll: () => change(({ all }) => all(true)),
    rejectAll: () => change(({ all }) => all(false), [false]),
    update: (choices) => change(({ update }) => update(choices), choices),
    forget: () => change(({ forget }) => forget(), [false]),
    open: (layer = 'preferences') => go(layer),
    close: () => go('closed'),
    on: listen,
    push: (...commands) => {
      for (const command of commands) listen('ready', command, assent);
    },
    whenAllowed: (id) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (explain(id).allowed) resolve();
        };
        listen('ready', check);
        on('change', check);
      }),
    explain,
    linkable: (id) => (explain('merging').allowed ? id : undefined),
    warn: report,
    receipt: () => {
      const made = decision();
      return made && { ...made, policy: own(page?.policy, 'id'), expires: made.at + lifetimeOf(page?.policy) };
    },
    destroy: () => {
      gate?.observer.disconnect();
      gone.abort();
      desk?.destroy();
      page?.host.remove();
      page = gate = undefined;
      settled = CLOSED;
    },
  } satisfies Assent);

  const begin: Started['begin'] = (policy, text, circumstances) => {
    const wanted = [options.language, genuine.documentElement.lang, ...navigator.languages, 'en'].join();
    const language = String(/[a-z]{2,3}/i.exec(wanted));
    const known = textOf(own(own(own(policy, 'texts'), language), 'reopen')) || options.labels[language];
    const host = createHost(own(policy, 'notice'), known || options.labels.en, known ? language : 'en', () =>
      go('preferences'),
    );
    const digest = hashed(text + circumstances.region + circumstances.optOut + circumstances.age);
    page = { policy, circumstances, digest, host, language, wanted, enforce, report };

    const run = async (): Promise<void> => {
      const stored = readRecords(policy).join();
      const recalled = recall(stored, policy, digest);
      if (recalled) settled = recalled;
      else await withDesk();
      // It may have been destroyed meanwhile.
      if (!page) return;
      gate = createGate({
        policy,
        nonce: options.nonce,
        meets: (word) => meets(settled, word),
        inline: (place) => void withDesk(({ inline }) => inline(place)),
        report,
        attach: host.attach,
        notify: (type, element) => void emit('gate', { type, element }),
      });
      host.attach();
      whenParsed(() => gate?.visit([]));
      listenTo('click', openFrom, gone);
      // In another tab, or while this page lay in the back/forward cache.
      whenRecordMayHaveChanged(() => {
        const found = readRecords(policy).join();
        if (desk || (found && found !== stored)) void change(({ catchUp }) => catchUp());
      }, gone);
      go([...settled.reasons.values()].includes('undecided') ? 'notice' : 'closed');
      // Before anything is released, so that a listener may destroy it.
      announce('ready');
      gate?.enforce(true);
    };

    whenActive(() => void run().catch((error: unknown) => report('gate-failed', '', error)));
  };

  return { assent, report, begin };
}
