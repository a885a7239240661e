import { hash } from './hash.js';
import { ALPHABET } from './known-entries.js';
import type { Entry } from './record.js';
import type { Reason } from './settled.js';
import { listOf, own, textOf } from './unchecked.js';

/*
 * What a grant was given for besides the name of the purpose: by whom it was asked, how far the data goes, in how much
 * detail, and which edition of the purpose it was. A grant does not cover more than that (GDPR 4(11), "specific"). Twelve bits
 * for each purpose: the widest class of its recipients, 8 for data about individuals, and the edition modulo 256.
 */

/** From the narrowest; any other, or none, is wider than all of these. */
const CLASSES = ['self', 'processor', 'affiliate', 'ecosystem', 'partner'];
const CLASS = 7;
const DETAIL = 8;
const EDITION = 4080;
const nameOf = (rank: number): string => `{${CLASSES[rank] ?? 'other'}}`;
/** Grants for these go with the controller, unless the policy says otherwise. */
const BOUND = ['ads', 'merging'];

/** Which services count: the others have not been asked about, and add nothing to what was granted. */
type Counts = (entry: Entry) => boolean;

function reachOf({ id, source }: Entry, entries: readonly Entry[], counts: Counts): number {
  const serving = entries.filter((entry) => entry.purposes.includes(id) && counts(entry));
  const classes = [
    ...serving.map((service) => own(service.source, 'provider')),
    // Who gets the data without a choice of its own.
    ...listOf(own(source, 'recipients')),
  ].map((recipient) => CLASSES.indexOf(textOf(own(recipient, 'class'))) + 1 || CLASSES.length + 1);
  const edition = own(source, 'revision');
  return (
    Math.max(1, ...classes) -
    1 +
    (own(source, 'detail') === 'aggregate' ? 0 : DETAIL) +
    (((typeof edition === 'number' ? edition : 1) * 16) & EDITION)
  );
}

/** Six bits. */
const pack = (bits: number): string => ALPHABET.charAt(bits & 63);

/** Two characters. */
function codeOf(controller: unknown): string {
  const code = hash(textOf(own(controller, 'name')));
  return pack(code) + pack(code >> 6);
}

const purposesIn = (entries: readonly Entry[]): Entry[] => entries.filter(({ purposes }) => !purposes[0]);

/** The controller, then every purpose in the order of the entries; their high bits follow a point where there are any. */
export function packReach(policy: unknown, entries: readonly Entry[], counts: Counts): string {
  const reaches = purposesIn(entries).map((purpose) => reachOf(purpose, entries, counts));
  const bitsFrom = (bit: number): string => reaches.map((reach) => pack(reach >> bit)).join('');
  return codeOf(own(policy, 'controller')) + bitsFrom(0) + (Math.max(...reaches) > 63 ? `.${bitsFrom(6)}` : '');
}

/**
 * Purposes that mean more now than when they were recorded, by place, with what has changed as the notice says it: who asked
 * and who asks (`Shop Ltd → Buyer Inc`), and the classes of recipients then and now (`{processor} → {partner}`: the language has
 * words for them). The rest is in the description of the purpose. What serves them is there, too, with nothing, since a service
 * runs by its own grant. `reasonOf` tells why an entry was on or off; undefined for one that was not known then.
 */
export function findWidened(
  text: string,
  policy: unknown,
  entries: readonly Entry[],
  reasonOf: (place: number) => Reason | undefined,
): ReadonlyMap<number, string | undefined> {
  const controller = own(policy, 'controller');
  const asker = text.slice(0, 2);
  const earlier = listOf(own(controller, 'formerly')).find((one) => codeOf(one) === asker);
  const grants = own(earlier, 'grants');
  const isVoid = (id: string): boolean =>
    asker !== codeOf(controller) && grants !== 'keep' && (grants === 'void' || BOUND.includes(id));

  const known = purposesIn(entries).filter(({ place }) => reasonOf(place));
  const counted: Counts = ({ place }) => (reasonOf(place) ?? 'undecided') !== 'undecided';
  const [low = '', high = ''] = text.slice(2).split('.');
  const bitsOf = (character: string): number => Math.max(0, ALPHABET.indexOf(character));
  const recorded = Array.from(low, (character, index) => bitsOf(character) + bitsOf(high.charAt(index)) * 64);
  // Purposes that are gone leave it open which of these were theirs: then the narrowest that it could be counts.
  const gone = Math.max(0, recorded.length - known.length);
  const widened = new Map<number, string | undefined>();
  if (!text) return widened;
  known.forEach((purpose, index) => {
    const now = reachOf(purpose, entries, counted);
    const then = recorded.slice(index, index + gone + 1);
    const least = (part: number): number =>
      Math.min(...(then[0] === undefined ? [0] : then).map((reach) => reach & part));
    const changes: string[] = [];
    if (isVoid(purpose.id)) changes.push(`${textOf(own(earlier, 'name'))} → ${textOf(own(controller, 'name'))}`);
    if (least(CLASS) < (now & CLASS)) changes.push(`${nameOf(least(CLASS))} → ${nameOf(now & CLASS)}`);
    const isDetailed = least(DETAIL) < (now & DETAIL);
    if (!isDetailed && !changes[0] && then.every((reach) => (reach & EDITION) === (now & EDITION))) return;
    for (const { purposes, place } of entries) if (purposes.includes(purpose.id)) widened.set(place, undefined);
    widened.set(purpose.place, changes.join(' · '));
  });
  return widened;
}
