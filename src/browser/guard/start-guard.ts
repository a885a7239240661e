import { pushCommand } from '../push-command.js';
import { claims, claimsIn } from './claims.js';
import { free } from './elements.js';
import { guardRealm } from './guard-realm.js';
import { known } from './known.js';
import type { Known } from './known.js';
import { learn } from './learn.js';
import { bare, defineProperty, find, nothing } from './native.js';
import type { GuardEvent } from './report.js';
import { observer } from './watch.js';

/** What a site can ask of the guard. Nothing in it can grant. */
export interface AssentGuard {
  /**
   * What the guard says about an address, or about what an element loads from. Undefined as long as the file that knows
   * has not come; it comes with the first thing that is held, or because of this question.
   */
  readonly explain: (what: unknown) =>
    | {
        readonly held: boolean;
        readonly service: unknown;
        readonly purposes: unknown[];
        readonly rule: string | undefined;
      }
    | undefined;
  /** What has happened, oldest first, at most 500 entries; copies. Empty as long as that file has not come. */
  readonly log: () => GuardEvent[];
  /** Takes every patch back. What is held stays held. */
  readonly stop: () => void;
}

/** What the second file uses of the first. */
const tools = { claims, claimsIn, free, learn, observer };
export type Tools = typeof tools;

/** `load` brings the file that lets go, reports and explains. Can't it be had, what is held stays held. */
export function startGuard(load: () => Promise<{ readonly startRelease: (known: Known, tools: Tools) => void }>): void {
  const guard: AssentGuard = Object.freeze({
    explain: (what) => known.explain(what),
    log: () => known.log(),
    stop: () => {
      known.isOff = true;
      known.tell();
    },
  } satisfies AssentGuard);
  // Another copy of this file came first. What it has left can't be defined anew.
  if (defineProperty(window, 'assentGuard', bare({ value: guard }))) {
    known.tell = (wish) =>
      known.queue.push(wish) > 1 || load().then((file) => file.startRelease(known, tools), nothing);
    pushCommand((assent) => {
      known.assent = assent;
      known.settle();
    });
    if (!known.tag?.dataset['policy'])
      learn(find(document, 'script#assent-policy[type="application/json"]')?.textContent);
    // It may come after the guard, or from elsewhere.
    if (!known.policy) known.tell();
    if (!known.isOff) guardRealm(window);
  }
}
