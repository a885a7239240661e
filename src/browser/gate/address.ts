import { genuine } from '../../genuine.js';
import { attempt } from '../../core/attempt.js';

/**
 * Whether a marked element may load this address. Any http(s) address that the author wrote may (the browser judges
 * mixed content); schemes that run code or hide their source (`javascript:`, `data:`, `blob:`) never.
 */
export function isSafeAddress(value: string): boolean | undefined {
  return attempt(() => /^https?:/.test(new URL(value, genuine.baseURI).href));
}
