import { listOf, own } from './unchecked.js';

/** Of a purpose or a service: what is told of it, in words and in facts. */
const KEYS = [
  ...['id', 'title', 'name', 'description', 'consequence', 'reason', 'detail'],
  ...['recipients', 'purposes', 'provider', 'cookies', 'storage', 'retention'],
];

/**
 * All that the interface can say of a policy in one language, to be hashed: the words that are built in, those of the site,
 * who asks, what is asked, for whom, and what is kept on the device and how long. Anybody who has the policy and the file of
 * the language can make it again.
 */
export function shownTexts(policy: unknown, texts: readonly string[]): unknown {
  const [language = ''] = texts;
  const describe = (list: string): unknown =>
    listOf(own(policy, list)).map((entry) => KEYS.map((key) => own(entry, key) ?? null));
  return [
    ...[texts, own(policy, 'controller') ?? null, describe('purposes'), describe('services')],
    ...[language, language.replace(/-.*/, '')].map((tag) => own(own(policy, 'texts'), tag) ?? null),
  ];
}
