import { ALPHABET, hashed, MINUTE, placeEntries, REASONS } from './record.js';
import type { Settled } from './settled.js';

/** What `parseRecord` reads; an empty string before a choice. `known` is what `packKnown` makes of the entries. */
export function encodeRecord({ reasons, act }: Settled, policy: unknown, digest: string, known: string): string {
  if (!act) return '';
  const codes = placeEntries(policy).map(({ id }) => REASONS.indexOf(reasons.get(id) ?? 'unknown'));
  const pairs = codes.flatMap((code, index) =>
    index % 2 ? [] : ALPHABET.charAt(code | ((codes[index + 1] ?? 0) << 3)),
  );
  const minutes = (act.at / MINUTE).toString(36);
  const body = [1, minutes, act.revision, act.how, digest, pairs.join(''), known, ''].join('~');
  return body + hashed(body);
}
