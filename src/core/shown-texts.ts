import { listOf, own, textOf } from './unchecked.js';

const KEYS = ['title', 'name', 'description', 'consequence', 'reason'];

/**
 * All that the interface can say of a policy in one language, as text to be hashed: the words that are built in, those of the
 * site, and the names of who asks and of what is asked. Anybody who has the policy and the file of the language can make it
 * again.
 */
export function shownTexts(policy: unknown, texts: readonly string[]): unknown {
  const [language = ''] = texts;
  const describe = (list: string): unknown =>
    listOf(own(policy, list)).map((entry) => [textOf(own(entry, 'id')), ...KEYS.map((key) => textOf(own(entry, key)))]);
  return [
    ...[texts, textOf(own(own(policy, 'controller'), 'name')), describe('purposes'), describe('services')],
    ...[language, language.replace(/-.*/, '')].map((tag) => own(own(policy, 'texts'), tag) ?? null),
  ];
}
