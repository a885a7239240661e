import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, entries, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { purposeIds, serviceIds } from '../purposes.js';
import { nearestKey } from '../nearest-key.js';
import type { Severity } from '../severity.js';
import { quote } from '../show.js';

interface Reference {
  readonly id: string;
  readonly at: Place;
  readonly severity: Severity;
  readonly seen?: string;
}

const byKey = (object: Place): readonly Reference[] =>
  entries(object).map(([id, at]) => ({ id, at, severity: 'warning', seen: `the id ${quote(id)}` }));

function* toPurposes(policy: Place): Iterable<Reference> {
  for (const service of items(child(policy, 'services'))) {
    // Tags of an unknown purpose never run, so a slip here switches a service off for good.
    for (const at of items(child(service, 'purposes'))) yield { id: textOf(at), at, severity: 'error' };
  }
  for (const [, region] of entries(child(policy, 'regions'))) {
    yield* byKey(child(region, 'models'));
    for (const [, locked] of entries(child(region, 'ages'))) {
      for (const at of items(locked)) yield { id: textOf(at), at, severity: 'warning' };
    }
  }
  for (const [, texts] of entries(child(policy, 'texts'))) yield* byKey(child(texts, 'purposes'));
}

function* toServices(policy: Place): Iterable<Reference> {
  for (const [, texts] of entries(child(policy, 'texts'))) yield* byKey(child(texts, 'services'));
}

/** What was probably meant is told of so many: each takes a look at all known ids. */
const mostHints = 20;

function* unknown(
  references: Iterable<Reference>,
  known: ReadonlySet<string>,
  kind: 'purpose' | 'service',
): Iterable<PolicyFault> {
  let hints = 0;
  for (const { id, ...facts } of references) {
    // What is no text has been reported by the schema.
    if (id === '' || known.has(id)) continue;
    const near = hints < mostHints ? nearestKey(id, [...known]) : undefined;
    hints += 1;
    const hint = near === undefined ? '' : `, such as ${quote(near)}`;
    yield fault({ code: `${kind}-unknown`, ...facts, wanted: `the id of a ${kind} that the policy knows${hint}` });
  }
}

/** Ids that are used must be declared or built in. */
export function* checkReferences(policy: Place): Iterable<PolicyFault> {
  yield* unknown(toPurposes(policy), purposeIds(policy), 'purpose');
  yield* unknown(toServices(policy), serviceIds(policy), 'service');
}
