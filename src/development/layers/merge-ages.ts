import { child, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { show } from '../show.js';

const bands = ['under-13', '13-15', '16-17', 'adult'] as const;

/** What an entry locks at an age. Without a list it is everything, but for adults (src/core/region.ts). */
const lockedIn = (entry: Place | undefined, band: string): readonly string[] | 'all' => {
  const list = entry && child(child(entry, 'ages'), band);
  if (list !== undefined && Array.isArray(list.value)) return items(list).map(textOf);
  return band === 'adult' ? [] : 'all';
};

/**
 * What is locked at an age where both layers hold: all that the parent locks, and what the layer above adds. Undefined where
 * no band has a list. `given` and `wanted` are the entries that hold for the place, `own` is the one that the layer above has
 * for it.
 */
export const mergeAges = (
  given: Place | undefined,
  wanted: Place | undefined,
  own: Place,
  refuseLooser: (at: Place, wanted: string) => void,
): Readonly<Record<string, readonly string[]>> | undefined => {
  const isSilent = wanted === undefined || child(wanted, 'ages').value === undefined;
  const lists = bands.flatMap((band) => {
    const least = lockedIn(given, band);
    const more = isSilent ? [] : lockedIn(wanted, band);
    const at = child(child(own, 'ages'), band);
    const isLooser = more !== 'all' && (least === 'all' || least.some((id) => !more.includes(id)));
    if (isLooser && at.value !== undefined) {
      const kept = least === 'all' ? 'no list, so that everything is locked' : `also ${least.map(show).join(', ')}`;
      refuseLooser(at, `${kept}, as the parent has it`);
    }
    if (least === 'all' || more === 'all') return [];
    const list = [...new Set([...least, ...more])];
    return band === 'adult' && list.length === 0 ? [] : [[band, list] as const];
  });
  return lists.length > 0 ? Object.fromEntries(lists) : undefined;
};
