import { attempt } from '../core/attempt.js';

/** A policy as a value, with the texts by which pages may know it. */
export interface KnownPolicy {
  readonly value: unknown;
  /** The first is as given, the second as `bootSnippet` writes it. */
  readonly texts: readonly [asGiven: string, inElement: string];
}

/** From the text of the policy, or from its value, whose text is what the npm build makes of it. Undefined for anything else. */
export function knownPolicy(policy: unknown): KnownPolicy | undefined {
  const text = typeof policy === 'string' ? policy : attempt(() => JSON.stringify(policy));
  // Whatever else JSON can be is no policy.
  if (typeof text !== 'string' || !/^\s*\{/.test(text)) return undefined;
  const value: unknown = typeof policy === 'string' ? attempt(() => JSON.parse(text)) : policy;
  return value === undefined ? undefined : { value, texts: [text, forElement(text)] };
}

/**
 * JSON that can stand in a `<script>`: nothing in it ends the element (`</script>`), starts a comment (`<!--`) or breaks a line
 * (U+2028). In JSON such characters are in strings only, where an escape means the same.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function forElement(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
