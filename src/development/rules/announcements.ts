import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { findPhrase } from '../find-phrase.js';
import { consenting } from '../phrases.js';
import { child, entries, isObject, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { quote } from '../show.js';

const wordKeys = ['title', 'text'];

/** Whether it is written like a day, and there is such a day. */
const isDay = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

function* checkDays(announcement: Place): Iterable<PolicyFault> {
  const [date, until] = [child(announcement, 'date'), child(announcement, 'until')];
  for (const at of [date, until]) {
    // In another form, the schema has said so.
    if (!/^\d{4}-\d\d-\d\d$/.test(textOf(at)) || isDay(textOf(at))) continue;
    yield fault({ code: 'announcement-date', severity: 'error', at, wanted: 'a day that is in the calendar' });
  }
  if (!isDay(textOf(until))) return;
  if (isDay(textOf(date)) && textOf(until) < textOf(date)) {
    yield fault({ code: 'announcement-date', severity: 'error', at: until, wanted: 'no day before its date' });
  } else if (textOf(until) < new Date().toISOString().slice(0, 10)) {
    const wanted = 'a day to come; the list alone shows it now';
    yield fault({ code: 'announcement-over', severity: 'warning', at: until, wanted });
  }
}

function* checkAsking(words: Place): Iterable<PolicyFault> {
  for (const key of wordKeys) {
    const at = child(words, key);
    const found = findPhrase(textOf(at), consenting);
    if (found === undefined) continue;
    yield fault({ code: 'R-LAW-67', severity: 'error', at, wanted: `what happens, instead of ${quote(found)}` });
  }
}

const isWhole = (words: Place): boolean => wordKeys.every((key) => textOf(child(words, key)) !== '');

/** What everybody is told (R-LAW-67): it asks for nothing, has words and a day, and goes with what the policy says. */
export function* checkAnnouncements(policy: Place): Iterable<PolicyFault> {
  const languages = entries(child(policy, 'texts')).map(([, texts]) => child(texts, 'announcements'));
  const said = new Set(languages.flatMap((words) => entries(words).flatMap(([id, one]) => (isWhole(one) ? id : []))));
  const known = new Set<string>();
  for (const announcement of items(child(policy, 'announcements'))) {
    if (!isObject(announcement.value)) continue;
    const at = child(announcement, 'id');
    const id = textOf(at);
    if (known.has(id)) {
      yield fault({ code: 'id-duplicate', severity: 'error', at, wanted: 'an id that no other announcement has' });
    }
    known.add(id);
    yield* checkDays(announcement);
    yield* checkAsking(announcement);
    if (!isWhole(announcement) && !said.has(id)) {
      const wanted = '"title" and "text", here or by language in the texts';
      yield fault({ code: 'announcement-words', severity: 'error', at: announcement, seen: 'no words', wanted });
    }
    const formerly = child(child(policy, 'controller'), 'formerly');
    if (textOf(child(announcement, 'kind')) !== 'ownership' || items(formerly).length > 0) continue;
    const wanted = 'the former controller, and what becomes of what it was granted';
    yield fault({ code: 'R-LAW-68', severity: 'warning', at: formerly, wanted });
  }
  for (const words of languages) {
    for (const [id, one] of entries(words)) {
      yield* checkAsking(one);
      if (known.has(id)) continue;
      const wanted = 'the id of an announcement that the policy lists';
      yield fault({ code: 'announcement-unknown', severity: 'warning', at: one, seen: `the id ${quote(id)}`, wanted });
    }
  }
}
