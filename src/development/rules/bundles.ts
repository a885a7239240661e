import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { findPhrase } from '../find-phrase.js';
import { joining, topics } from '../topics.js';
import { child, textOf } from '../place.js';
import type { Place } from '../place.js';
import { purposeWords } from '../purposes.js';

/** `statsAndAds` and `stats-ads` as words. */
const wordsOfId = (id: string): string => id.replace(/[_-]/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');

const topicsIn = (text: string): readonly string[] =>
  Object.entries(topics).flatMap(([topic, words]) => (findPhrase(text, words) === undefined ? [] : [topic]));

const joins = (title: string): boolean => joining.some((word) => findPhrase(title, [word]) !== undefined);

/**
 * Ads, analytics and merging never share one switch (UI-12). Only names are judged: a description may well mention what
 * a purpose does not do, and a title such as "advertising statistics" may mean one thing.
 */
export function* checkBundles(policy: Place): Iterable<PolicyFault> {
  for (const { at } of purposeWords(policy)) {
    const id = child(at, 'id');
    const title = child(at, 'title');
    const name = topicsIn(wordsOfId(textOf(id))).length > 1 ? id : title;
    const found = topicsIn(name === id ? wordsOfId(textOf(id)) : textOf(title));
    if (found.length < 2 || (name === title && !joins(textOf(title)))) continue;
    const severity = found.includes('ads') ? 'error' : 'warning';
    yield fault({ code: 'UI-12', severity, at: name, wanted: `one purpose each for ${found.join(' and ')}` });
  }
}
