import { genuine } from '../../genuine.js';
import { isAllowed } from '../../core/rules.js';
import type { State } from '../../core/rules.js';
import { own, textOf } from '../../core/unchecked.js';
import { ACKNOWLEDGED } from '../announcements/acknowledged.js';
import { cookieNameOf } from '../cookies.js';
import { OBJECTIONS } from '../rights/kept-objections.js';
import { declaredItems, isNamed } from './declared-items.js';
import type { DeclaredItem } from './declared-items.js';
import { findCookies } from './find-cookies.js';
import { findCaches, findDatabases, findKeys, findWorkers } from './find-stored.js';
import type { Find, Found, Outcome } from './find.js';
import { mayReload } from './may-reload.js';
import { releasedWords } from './released-words.js';
import { reportItem } from './report-item.js';
import type { Area, SweepEvent, SweptItem } from './report.js';

export interface SweepOptions {
  readonly policy: unknown;
  /** What held before the decision that this follows. */
  readonly before: State;
  /** What holds now. */
  readonly state: () => State;
  /** The scripts of the page as they were when the decision was made. */
  readonly scripts: readonly HTMLScriptElement[];
}

export interface SweepResult {
  /** False while code that was withdrawn still runs: it may write again, so the next page has to sweep, too. */
  readonly isClean: boolean;
  /** Whether the visitor is to be asked to load the page again, as the policy has it and no listener has prevented. */
  readonly isAsking: boolean;
  readonly items: SweepEvent['items'];
}

const MOST_REMOVALS = 200;

/** What could run in this page once, by the scripts that are there: code stays in memory, whatever is decided next. */
const ran = new Set<string>();

const AREAS: readonly (readonly [area: Area, find: Find])[] = [
  ['cookie', findCookies],
  ['local', findKeys(() => localStorage)],
  ['session', findKeys(() => sessionStorage)],
  ['indexedDB', findDatabases],
  ['cache', findCaches],
  ['serviceWorker', findWorkers],
];

/**
 * Deletes what services which may not run have declared, unless one that may uses it too, and tells the page of it. The
 * record and the history stay, whatever a service declares: without the record the refusal would be forgotten.
 */
export async function sweep({ policy, before, state, scripts }: SweepOptions): Promise<SweepResult> {
  const words = releasedWords(scripts);
  for (const id of words) if (isAllowed(before, id)) ran.add(id);
  const mode = own(policy, 'withdrawal');
  // With the choice goes what else is known of the visitor's acts.
  if (!state().act)
    for (const key of [ACKNOWLEDGED, OBJECTIONS]) void attempt(() => localStorage.removeItem(key), undefined);
  let removals = 0;

  const sweepArea = async (area: Area, find: Find): Promise<SweptItem[]> => {
    const items = declaredItems(policy, area);
    const isLeft = ({ service }: DeclaredItem): boolean => !isAllowed(state(), service);
    const outcomes = new Map<string, Outcome>();
    // What nobody has left is not even looked at.
    if (!items.some(isLeft)) return [];
    const found = await attempt<readonly Found[]>(
      () => find(items),
      items.map(({ name }) => [name, () => 'failed']),
    );
    // Only now: what may run can have changed meanwhile.
    const left = items.filter(isLeft);
    const kept = items.filter((item) => !isLeft(item));
    await Promise.all(
      found.map(async ([name, remove]) => {
        const isHere = isNamed.bind(null, name);
        const isOurs = area === 'cookie' ? name === cookieNameOf(policy) : name.startsWith('assent-');
        const isShared = isOurs || kept.some(isHere);
        if (!left.some(isHere)) return;
        if (!isShared) removals += 1;
        const isMuch = removals > MOST_REMOVALS;
        outcomes.set(name, isShared ? 'shared' : await attempt(() => (isMuch ? 'failed' : remove()), 'failed'));
      }),
    );
    return left.map((item) =>
      Object.freeze({ ...reportItem(area, item, outcomes), withdrawn: isAllowed(before, item.service) }),
    );
  };

  const swept = await Promise.all(AREAS.map(([area, find]) => sweepArea(area, find)));
  // By now it may have been granted again.
  const runs = words.some((id) => ran.has(id) && !isAllowed(state(), id));
  const detail: SweepEvent = Object.freeze({
    items: Object.freeze(swept.flat()),
    needsReload: runs && mode !== 'keep',
  });
  const isAgreed = genuine.dispatchEvent(new CustomEvent('assent:sweep', { detail, cancelable: true }));
  if (runs && mode === 'reload' && isAgreed && mayReload(state().act)) location.reload();
  return { ...detail, isClean: !runs, isAsking: runs && isAgreed && !/^(keep|reload)$/.test(textOf(mode)) };
}

/** What can't be looked at or deleted must not keep the rest. */
function attempt<Result>(act: () => Result | Promise<Result>, instead: Result): Promise<Result> {
  return new Promise<Result>((resolve) => resolve(act())).catch(() => instead);
}
