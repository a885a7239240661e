import type { Entry } from './record.js';

/** Of Base64 for addresses. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/*
 * Which purposes and services a record knows, so that a changed policy asks about the new ones only. Names would lose
 * the choice at 200 to 400 services (browsers drop cookies over 4 KB). So each entry is a slot in a range of
 * `count << width`, in the order of its hash, and the gaps between the slots are Rice-coded: about `width` + 1.65 bits each.
 */

/** Wide enough that a new entry is not taken for a known one, as far as some 400 characters allow. */
function widthOf(count: number): number {
  const exact = Math.floor(21 - Math.log2(count));
  return Math.max(4, Math.min(exact, Math.floor(2500 / count - 1.65)));
}

function slotOf({ place }: Entry, count: number): number {
  return Math.floor((place * count * 2 ** widthOf(count)) / 2 ** 32);
}

/** `<count>.<bits>`. */
export function packKnown(entries: readonly Entry[]): string {
  const count = entries.length;
  const unit = 2 ** widthOf(count);
  let bits = '';
  let last = 0;
  for (const entry of entries) {
    const gap = slotOf(entry, count) - last;
    last += gap;
    // As many ones as the gap has whole units, a zero, and the rest in `width` bits.
    bits += '1'.repeat(Math.floor(gap / unit)) + (unit + (gap % unit)).toString(2).replace('1', '0');
  }
  const packed = bits.replace(/.{1,6}/g, (six) => ALPHABET.charAt(parseInt(six.padEnd(6, '0'), 2)));
  return `${count.toString(36)}.${packed}`;
}

/** In place: a planted text can put everything into one slot, and copies of its list would take forever. */
function addTo(slots: Map<number, number[]>, slot: number, value: number): void {
  const values = slots.get(slot);
  if (values) values.push(value);
  else slots.set(slot, [value]);
}

/**
 * For each entry that the text knows, by place, its index there. Entries that can't be told apart for sure are left out:
 * where a slot holds more or fewer than before, there is no telling which is the new one.
 */
export function findKnown(text: string, entries: readonly Entry[]): Map<number, number> {
  const [counted = '', packed = ''] = text.split('.');
  const count = parseInt(counted, 36) || 0;
  const found = new Map<number, number>();
  if (count < 1) return found;
  const width = widthOf(count);
  const bits = packed.replace(/./g, (character) => (64 + ALPHABET.indexOf(character)).toString(2).slice(1));
  const recorded = new Map<number, number[]>();
  let slot = 0;
  let at = 0;
  for (let index = 0; index < count && at < bits.length; index += 1) {
    for (; bits[at] === '1'; at += 1) slot += 2 ** width;
    slot += parseInt(bits.slice(at, at + 1 + width), 2) || 0;
    at += width + 1;
    addTo(recorded, slot, index);
  }
  const current = new Map<number, number[]>();
  for (const entry of entries) {
    addTo(current, slotOf(entry, count), entry.place);
  }
  for (const [mine, places] of current) {
    const indices = recorded.get(mine) ?? [];
    if (indices.length === places.length) places.forEach((place, index) => found.set(place, indices[index] ?? 0));
  }
  return found;
}
