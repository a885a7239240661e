import { limitHosts } from '../../core/limit-hosts.js';
import { BUILT_IN, hashed } from '../../core/record.js';
import { isOn } from '../../core/settled.js';
import type { Settled } from '../../core/settled.js';
import { listOf, own, textOf } from '../../core/unchecked.js';
import { readRecords } from '../cookies.js';
import { hasOptOutSignal } from '../environment.js';
import { genuine } from '../../genuine.js';
import { pushCommand } from '../push-command.js';
import { recall } from '../recall.js';

/** Where the record is kept for which the page has been loaded again. */
const MARK = 'assent-lockdown';
/** Milliseconds between looks for the record: what services left is deleted before it is complete. */
const PAUSE = 250;
const MOST_LOOKS = 40;

/**
 * Limits the page to its own host, the hosts of `guard.hosts` and those of services that may run, by a
 * Content-Security-Policy. What is in it can't be taken back, so a later grant needs the page to load again, once.
 */
export function startLockdown(): void {
  const element = genuine.querySelector('script#assent-policy[type="application/json"]');
  const text = element?.textContent ?? '';
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    // Without a policy before it this file knows nothing: the guard holds what is not the site's own.
    return;
  }
  const guard = own(policy, 'guard');
  if (own(guard, 'mode') !== 'lockdown') return;

  const script = genuine.currentScript;
  const circumstances = {
    region: script?.dataset['region'],
    optOut: hasOptOutSignal(),
    age: script?.dataset['age'],
  };
  const digest = hashed(text + circumstances.region + circumstances.optOut + circumstances.age);
  const services = new Map(
    // Backwards, so that the first of an id stays.
    [...listOf(own(policy, 'services'))]
      .reverse()
      .map((service) => [
        textOf(own(service, 'id')),
        { hosts: listOf(own(service, 'match')), purposes: listOf(own(service, 'purposes')) },
      ]),
  );

  /** Services with hosts that a test lets run. */
  const idsWhere = (isAllowed: (id: string) => boolean): string[] =>
    [...services.keys()].filter((id) => services.get(id)?.hosts[0] && isAllowed(id));
  const all = idsWhere(() => true);
  /** Limits the page to these services, on top of every limit before. */
  const limitTo = (ids: readonly string[]): void => {
    if (ids.length === all.length) return;
    const meta = genuine.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = limitHosts(policy, (id) => ids.includes(id));
    genuine.head.prepend(meta);
  };
  const idsIn = ({ reasons }: Settled): string[] => idsWhere((id) => isOn(reasons.get(id) ?? 'unknown'));
  /** What is told, not asked, as in `judge`; what a region lets run unasked waits for a decision here. */
  const required = listOf(own(policy, 'purposes')).flatMap((purpose) =>
    own(purpose, 'required') === true && !BUILT_IN.includes(textOf(own(purpose, 'id'))) ? own(purpose, 'id') : [],
  );
  const isRequired = (id: string): boolean => {
    const { purposes = [] } = services.get(id) ?? {};
    return purposes.length > 0 && purposes.every((purpose) => purpose === 'necessary' || required.includes(purpose));
  };
  const recalled = recall(readRecords(policy).join(), policy, digest);
  let permitted = recalled ? idsIn(recalled) : idsWhere(isRequired);
  limitTo(permitted);

  const isMore = (ids: readonly string[]): boolean => ids.some((id) => !permitted.includes(id));

  /** Loads the page again once the record tells of what is not permitted here; never twice for one record. */
  const reloadOnce = (looks = MOST_LOOKS): void => {
    const settled = recall(readRecords(policy).join(), policy, digest);
    if (!settled || !isMore(idsIn(settled))) {
      if (looks) setTimeout(reloadOnce, PAUSE, looks - 1);
      return;
    }
    try {
      const [record = ''] = readRecords(policy);
      if (sessionStorage.getItem(MARK) === record) return;
      sessionStorage.setItem(MARK, record);
      location.reload();
    } catch {
      // Without the mark it might load for ever; the next page has what was granted.
    }
  };

  pushCommand((assent) => {
    const follow = (): void => {
      const allowed = idsWhere((id) => assent.explain(id).allowed);
      const kept = permitted.filter((id) => allowed.includes(id));
      if (kept.length < permitted.length) limitTo((permitted = kept));
      if (isMore(allowed)) reloadOnce();
    };
    assent.on('change', follow);
    follow();
  });
}
