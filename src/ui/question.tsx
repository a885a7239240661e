import type { ComponentChild } from 'preact';
import type { Rule } from '../core/rules.js';
import { countThirdParties } from './count-third-parties.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { Words } from './words.js';

/** What the notice asks: on a first visit for every purpose, later for what is new alone. */
export interface Question {
  readonly intro: ComponentChild;
  /** Names with what they mean, and what has changed about them. */
  readonly items: readonly (readonly [name: string, text: string, changes: string])[];
  /** How many third parties it is about. */
  readonly recipients: number;
}

export function describeQuestion(
  all: readonly Rule[],
  isNews: boolean,
  pending: readonly string[],
  words: Words,
): Question {
  const { say, policy } = words;
  const changesIn = ({ changes = '' }: Rule): string =>
    changes.replace(/{(\w+)}/g, (_, kind: string) => say('classes', kind));
  const items = all
    .filter(({ id }) => pending.includes(id))
    .map((rule) => [words.nameOf(rule), words.wordsOf(rule, 'description'), changesIn(rule)] as const);
  const asked = all.filter(({ id, purposes }) => !isNews || [id, ...purposes].some((name) => pending.includes(name)));
  const names = items.map(([name]) => name).join(', ');
  return {
    intro: `${say(isNews ? 'news' : 'intro')} ${say('account')}`
      .replace('{reopen}', () => say('reopen'))
      .replace('{names}', () => names)
      .split('{controller}')
      .map((part, index) => [
        index > 0 && <bdi>{plainText(ownPath(policy, 'controller', 'name')) || location.hostname}</bdi>,
        part,
      ]),
    items,
    recipients: countThirdParties(asked, words),
  };
}
