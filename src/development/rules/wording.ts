import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { findPhrase } from '../find-phrase.js';
import { praising, pressing, rewarding, vague } from '../phrases.js';
import { child, entries, isObject, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { builtInPurposes, purposeWords } from '../purposes.js';
import { quote } from '../show.js';

const shortest = 30;

/** What is read first sets the tone. */
const openingLength = 120;

/** Scripts in which a whole sentence may be shorter. */
const isDense = (language: string): boolean => /^(zh|ja|ko)\b/i.test(language);

/** Every text of the site's own that a visitor may read. */
function* allWords(policy: Place): Iterable<Place> {
  for (const { at } of purposeWords(policy)) {
    for (const key of ['title', 'description', 'consequence', 'reason']) yield child(at, key);
  }
  for (const service of items(child(policy, 'services'))) yield child(service, 'description');
  for (const said of items(child(policy, 'announcements'))) yield* ['title', 'text'].map((key) => child(said, key));
  for (const [, texts] of entries(child(policy, 'texts'))) {
    for (const [, at] of entries(texts)) yield at;
    for (const [, service] of entries(child(texts, 'services'))) yield child(service, 'description');
    for (const [, said] of entries(child(texts, 'announcements')))
      yield* ['title', 'text'].map((key) => child(said, key));
  }
}

function* checkTone(policy: Place): Iterable<PolicyFault> {
  for (const at of allWords(policy)) {
    const press = findPhrase(textOf(at), pressing);
    if (press !== undefined) {
      yield fault({ code: 'UI-09', severity: 'warning', at, wanted: `neutral words instead of ${quote(press)}` });
    }
    const reward = findPhrase(textOf(at), rewarding);
    if (reward !== undefined) {
      yield fault({ code: 'UI-35', severity: 'error', at, wanted: `no ${quote(reward)}: nothing is won by accepting` });
    }
    const praise = findPhrase(textOf(at).slice(0, openingLength), praising);
    if (praise !== undefined) {
      yield fault({ code: 'UI-10', severity: 'warning', at, wanted: `what is done, instead of ${quote(praise)}` });
    }
  }
}

function* checkClarity(policy: Place): Iterable<PolicyFault> {
  const described = new Set<string>();
  for (const { id, at, language } of purposeWords(policy)) {
    const description = child(at, 'description');
    for (const place of [child(at, 'title'), description]) {
      const found = findPhrase(textOf(place), vague);
      if (found === undefined) continue;
      yield fault({
        code: 'UI-11',
        severity: 'warning',
        at: place,
        wanted: `what exactly, instead of ${quote(found)}`,
      });
    }
    const text = textOf(description);
    if (text !== '') described.add(id);
    if (text !== '' && text.length < shortest && !isDense(language)) {
      const wanted = `at least ${shortest} characters that say what happens with which data`;
      yield fault({ code: 'UI-11', severity: 'warning', at: description, wanted });
    }
  }
  for (const purpose of items(child(policy, 'purposes'))) {
    const id = textOf(child(purpose, 'id'));
    if (!isObject(purpose.value) || builtInPurposes.has(id) || described.has(id)) continue;
    const wanted = 'one or two sentences that say what happens with which data';
    yield fault({ code: 'UI-11', severity: 'warning', at: child(purpose, 'description'), wanted });
  }
}

/** Words that press (UI-09), reward (UI-35), praise (UI-10) or say nothing (UI-11). */
export function* checkWording(policy: Place): Iterable<PolicyFault> {
  yield* checkTone(policy);
  yield* checkClarity(policy);
}
