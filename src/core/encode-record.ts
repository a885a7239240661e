import { hashed, MINUTE, placeEntries, REASONS } from './record.js';
import type { Settled } from './settled.js';

/** As `atob` in record.ts. */
declare function btoa(bytes: string): string;

/**
 * What `parseRecord` reads; an empty string before a choice. `known` is what `packKnown` makes of the entries, `reach` what
 * `packReach` does.
 */
export function encodeRecord(
  { reasons, act, rule }: Settled,
  policy: unknown,
  digest: string,
  [known, reach]: readonly [known: string, reach: string],
): string {
  if (!act) return '';
  const codes = placeEntries(policy).map(({ id }) => {
    const reason = reasons.get(id) ?? 'unknown';
    // All eight are in use. It stands for no choice of the visitor either.
    return REASONS.indexOf(reason === 'locked' ? 'signal' : reason);
  });
  const pairs = codes.flatMap((code, index) =>
    // The first of four Base64 characters is the high six bits of the first byte.
    index % 2 ? [] : btoa(String.fromCharCode((code + (codes[index + 1] ?? 0) * 8) * 4)).charAt(0),
  );
  const minutes = (act.at / MINUTE).toString(36);
  const body = [1, minutes, act.revision, act.how, digest, pairs.join(''), known, rule, reach, ''].join('~');
  return body + hashed(body);
}
