import type { Code } from './codes.js';
import type { PolicyFault } from './fault.js';
import { fault } from './fault.js';
import { child, item } from './place.js';
import type { Place } from './place.js';
import { show } from './show.js';

/** A copy that is safe to read: plain data without prototypes, accessors or cycles. */
export interface Snapshot {
  readonly policy: Place;
  readonly faults: readonly PolicyFault[];
}

/** The deepest place of a policy is an attribute of a script of a service. */
const deepest = 8;
const mostValues = 100_000;
/** The longest list of a policy, `services`. More would only make the check slow. */
const mostEntries = 2000;
const mostCharacters = 256 * 1024;

/**
 * Copy whatever was given. What cannot be read, or lies too deep, is reported and left out, so that everything after
 * this step can rely on plain data.
 */
export const takeSnapshot = (given: unknown): Snapshot => {
  const faults: PolicyFault[] = [];
  let values = 0;
  let characters = 0;

  const refuse = (at: Place, code: Code, wanted: string): undefined => {
    faults.push(fault({ code, severity: 'error', at, wanted }));
    return undefined;
  };

  const firstOf = <Entry>(at: Place, all: readonly Entry[]): readonly Entry[] => {
    if (all.length <= mostEntries) return all;
    const seen = Array.isArray(at.value) ? show(at.value) : `${all.length} keys`;
    faults.push(fault({ code: 'schema-count', severity: 'error', at, seen, wanted: `at most ${mostEntries}` }));
    return all.slice(0, mostEntries);
  };

  const copyObject = (place: Place, source: object, depth: number): unknown => {
    // Without a prototype, "__proto__" is a key like any other.
    const copy: Record<string, unknown> = Object.create(null);
    for (const key of firstOf(place, Object.keys(source))) {
      characters += key.length;
      const value = copyValue(child({ value: source, path: place.path }, key), depth + 1);
      // In a script, `title: undefined` means that there is no title.
      if (value !== undefined) copy[key] = value;
    }
    return copy;
  };

  const copyList = (place: Place, source: readonly unknown[], depth: number): unknown =>
    firstOf(place, source).map((_entry, index) => copyValue(item(place, index), depth + 1));

  const copyValue = (place: Place, depth: number): unknown => {
    const { value } = place;
    values += 1;
    if (values > mostValues) return undefined;
    if (typeof value === 'string') characters += value.length;
    if (typeof value !== 'object' || value === null) return value;
    if (depth > deepest) return refuse(place, 'policy-depth', `at most ${deepest} levels, and no cycle`);
    try {
      return Array.isArray(value) ? copyList(place, value, depth) : copyObject(place, value, depth);
    } catch {
      return refuse({ value: undefined, path: place.path }, 'policy-unreadable', 'plain data');
    }
  };

  const root = { value: given, path: '' };
  const policy = { value: copyValue(root, 1), path: '' };
  if (values > mostValues) refuse(root, 'policy-size', `at most ${mostValues} values`);
  if (characters > mostCharacters) {
    faults.push(
      fault({
        code: 'policy-size',
        severity: 'warning',
        at: root,
        seen: `${characters} characters`,
        wanted: `at most ${mostCharacters}: every page load reads the policy before it opens anything`,
      }),
    );
  }
  return { policy, faults };
};
