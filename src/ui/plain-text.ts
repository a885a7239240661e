/*
 * Control characters, marks that turn the direction of the text after them, and invisible ones. The joiners U+200C and
 * U+200D stay: Persian and many emoji are wrong without them.
 */
const UNSAFE = /(?!\u200c|\u200d)\p{C}/gu;
/** What is not Latin or punctuation: without any of it, the browser need not make the set above, which takes it long. */
const UNUSUAL = /[^ -~\xc0-\u0377\u2010-\u2027]/;

/** A value of the policy as text that is safe to show; an empty string for anything that is not a string. */
export function plainText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return (UNUSUAL.test(value) ? value.replace(UNSAFE, ' ') : value).trim();
}
