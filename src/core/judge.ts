import { BUILT_IN, placeEntries } from './record.js';
import type { Entry } from './record.js';
import type { Recollection } from './recollect.js';
import type { RegionRule } from './region.js';
import type { Kind, Rule, State } from './rules.js';
import { isToken, listOf, own, textOf } from './unchecked.js';
import type { Report } from './warning.js';

/** What the browser and the page say. */
export interface Circumstances {
  /** ISO 3166 code of the visitor's region, or anything else when it is unknown. */
  readonly region: string | undefined;
  /** The browser sends an opt-out signal (GPC). */
  readonly optOut: boolean;
  /** Age band of the visitor: `under-13`, `13-15`, `16-17` or `adult`. Undefined when the page says nothing of it. */
  readonly age: string | undefined;
}

/** Where no rule of the policy holds: everything is asked first, and locked for all who are said not to be adults. */
export const strictRule = (age: string | undefined): RegionRule => ({
  name: '',
  age,
  modelOf: () => 'opt-in',
  isLocked: () => !!age && age !== 'adult',
});

/** Purposes that an opt-out signal refuses: sale, sharing and joining of personal data. So are those that can be objected to. */
const SIGNAL_REFUSES = ['ads', 'merging'];
/** People are promised a say in these: they can't be made required. */
const ALWAYS_ASKED = BUILT_IN.slice(1);

/**
 * Reads a policy without trusting it and applies what was chosen before. Whatever is invalid is dropped to the
 * protective side (a purpose is not required, a service is not there) and reported; what is new since then is undecided.
 * It throws at a policy that is not whole, and at nothing else. The development entry says what exactly is wrong.
 */
export function judge(
  policy: unknown,
  earlier: Recollection | undefined,
  optOut: boolean,
  rule: RegionRule,
  report: Report,
): State {
  // What a parent says more strictly is not known here, so nothing is allowed and no record is written.
  if (own(policy, 'extends')) throw report('policy-entry', 'extends');
  const rules = new Map<string, Rule>();
  const entries = placeEntries(policy);
  const bySource = new Map(entries.map((entry) => [entry.source, entry]));
  const entriesOf = (list: string): Entry[] =>
    listOf(own(policy, list)).flatMap((source) => {
      const entry = bySource.get(source);
      // Listed before.
      if (!entry) report('policy-entry', textOf(own(source, 'id')), source);
      return entry ?? [];
    });

  const add = ({ id, purposes, place }: Entry, kind: Kind, otherwise?: boolean): void => {
    const choice = kind === 'required' ? undefined : (earlier?.choiceOf(place, kind) ?? otherwise);
    rules.set(id, { id, kind, purposes, choice, changes: earlier?.changesOf(place) });
  };
  const addPurpose = (entry: Entry): void => add({ ...entry, purposes: [] }, kindOfPurpose(entry, rule, optOut));

  for (const entry of entriesOf('purposes')) {
    if (isToken(entry.id) && !rules.has(entry.id)) addPurpose(entry);
    else report('policy-entry', entry.id, entry.source);
  }
  const listed = entriesOf('services');
  const [services, switchesOf] = rule.switchClasses?.(listed) ?? [listed];
  const isNamed = (id: string): boolean => services.some(({ purposes }) => purposes.includes(id));
  // A policy that names nothing asks about the three purposes that the product is made for.
  const isBare = !rules.size && !services[0];
  // In the order in which they are known, not in that of the record.
  for (const id of BUILT_IN) {
    const isNeeded = isNamed(id) || (isBare && ALWAYS_ASKED.includes(id));
    if (isNeeded && !rules.has(id)) entries.filter((entry) => entry.id === id).forEach(addPurpose);
  }

  const purposes = new Map(rules);
  for (const entry of services) {
    const { id, purposes: served, source } = entry;
    // Spread, so that holes of a list count as purposes that are unknown.
    const isValid = served.length > 0 && [...served].every((purpose) => purposes.has(purpose));
    if (isToken(id) && !rules.has(id) && isValid) {
      const needs = switchesOf?.(entry).filter((one) => rules.has(one)) ?? [];
      // Who has refused a whole class has refused what comes to it later.
      const otherwise = needs.some((one) => rules.get(one)?.choice === false) ? false : undefined;
      add({ ...entry, purposes: [...served, ...needs] }, kindOfService(served, purposes), otherwise);
    } else report('policy-entry', id, source);
  }
  return { rules, act: earlier?.act ?? null, rule: rule.name, age: rule.age };
}

function kindOfPurpose({ id, source }: Entry, rule: RegionRule, optOut: boolean): Kind {
  if (id === 'necessary' || (own(source, 'required') === true && !ALWAYS_ASKED.includes(id))) return 'required';
  if (rule.isLocked(id)) return 'locked';
  if (optOut && (SIGNAL_REFUSES.includes(id) || own(source, 'objection'))) return 'signalled';
  if (own(source, 'grade') === 'explicit') return 'explicit';
  return rule.modelOf(id) === 'opt-in' ? 'asked' : 'lenient';
}

function kindOfService(served: readonly string[], purposes: ReadonlyMap<string, Rule>): Kind {
  const kinds = served.map((purpose) => purposes.get(purpose)?.kind);
  if (kinds.every((kind) => kind === 'required')) return 'required';
  return (['locked', 'signalled'] as const).find((kind) => kinds.includes(kind)) ?? 'asked';
}
