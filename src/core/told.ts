import { own, textOf } from './unchecked.js';

/** What a site says of its visitor. What is there and no text is neither a region nor an age, rather than nothing. */
export function told(facts: unknown, name: 'region' | 'age'): string | undefined {
  const said = own(facts, name);
  return textOf(said) || (said ? '?' : undefined);
}
