import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { findPhrase } from '../find-phrase.js';
import { negating, sensitive } from '../phrases.js';
import { child, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { builtInPurposes, purposeWords, requiredPurposes } from '../purposes.js';
import { quote } from '../show.js';

const severity = 'warning';

/** Switches say what they switch (UI-25) and what goes without them (R-LAW-29); sensitive data has its own act (R-LAW-7). */
export function* checkSwitches(policy: Place): Iterable<PolicyFault> {
  const required = requiredPurposes(policy);
  const grades = new Map<string, unknown>();
  const explained = new Set<string>();
  for (const purpose of items(child(policy, 'purposes'))) {
    grades.set(textOf(child(purpose, 'id')), child(purpose, 'grade').value);
  }
  for (const { id, at } of purposeWords(policy)) {
    if (textOf(child(at, 'consequence')) !== '') explained.add(id);
    if (required.has(id)) continue;
    const title = child(at, 'title');
    const negation = findPhrase(textOf(title), negating);
    if (negation !== undefined) {
      yield fault({ code: 'UI-25', severity, at: title, wanted: `what is switched on, without ${quote(negation)}` });
    }
    const word = findPhrase(textOf(title), sensitive) ?? findPhrase(textOf(child(at, 'description')), sensitive);
    if (word === undefined || grades.get(id) === 'explicit') continue;
    const wanted = `the grade "explicit" for a purpose that speaks of ${quote(word)}`;
    yield fault({ code: 'R-LAW-7', severity, at, wanted });
  }
  for (const purpose of items(child(policy, 'purposes'))) {
    const id = textOf(child(purpose, 'id'));
    if (id === '' || required.has(id) || builtInPurposes.has(id) || explained.has(id)) continue;
    const wanted = 'one neutral sentence: what stops working when it is refused';
    yield fault({ code: 'R-LAW-29', severity, at: child(purpose, 'consequence'), wanted });
  }
}
