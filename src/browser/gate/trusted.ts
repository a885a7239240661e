import { attempt } from '../../core/attempt.js';

/** What turns text into what elements take where a page requires Trusted Types. */
interface TrustedMaker {
  /** Both give objects, which TypeScript's library still has as text. */
  createScript(this: void, text: string): string;
  createScriptURL(this: void, address: string): string;
}

/** Not in every browser. */
declare const trustedTypes: { createPolicy(name: string, rules: TrustedMaker): TrustedMaker };

const plain: TrustedMaker = { createScript: (text) => text, createScriptURL: (address) => address };
let made: TrustedMaker | undefined;

/**
 * For text that the markup or the policy of the site has, and addresses that have been looked at. Made once, when it is
 * needed first: a page may allow no second policy of this name.
 */
export const trusted = (): TrustedMaker =>
  (made ??= attempt(() => trustedTypes.createPolicy('assent', plain)) ?? plain);
