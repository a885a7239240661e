/*
 * Control characters, marks that turn the direction of the text after them, and invisible ones. The joiners U+200C and
 * U+200D stay: Persian and many emoji are wrong without them.
 */
const UNSAFE = /(?!\u200c|\u200d)\p{C}/gu;

/** A value of the policy as text that is safe to show; an empty string for anything that is not a string. */
export function plainText(value: unknown): string {
  return typeof value === 'string' ? value.replace(UNSAFE, ' ').trim() : '';
}
