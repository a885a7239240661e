import { fault } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { child, entries, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { builtInPurposes, interestsIn } from '../purposes.js';
import { show } from '../show.js';
import { mergeAges } from './merge-ages.js';
import { isLooser } from './strictness.js';

const floor = 'opt-in';
const models: ReadonlySet<unknown> = new Set([floor, 'opt-out', 'notice-only']);
/** Visitors are asked about these first, wherever they are. */
const alwaysAsked: ReadonlySet<string> = new Set(['ads', 'merging']);

/** More than any policy has. What is left out is opt-in everywhere. */
const mostPurposes = 200;

/** As a browser looks it up, whole: the place itself, its country, every place. */
const entryFor = (regions: Place, name: string): Place | undefined =>
  [name, name.slice(0, 2), '*'].map((one) => child(regions, one)).find(({ value }) => value !== undefined);

const modelIn = (entry: Place | undefined, purpose: string): Place | undefined => {
  const model = entry && child(child(entry, 'models'), purpose);
  return models.has(model?.value) ? model : undefined;
};

const purposesIn = (regions: Place): readonly string[] =>
  entries(regions).flatMap(([, region]) => entries(child(region, 'models')).map(([id]) => id));

/** Purposes of the parent that run until somebody objects wherever a rule holds, whatever its models are. */
const interestsLeft = (parent: Place, product: Place): readonly string[] => {
  const own = items(child(product, 'purposes'));
  const asked = own.filter((purpose) => child(purpose, 'basis').value === 'consent');
  const ids = new Set(asked.map((purpose) => textOf(child(purpose, 'id'))));
  return [...interestsIn(parent)].filter((id) => !ids.has(id));
};

/**
 * What holds in each region under both layers: for each purpose that the parent knows the stricter of both, where
 * silence of the parent means opt-in, and all that either of them locks at an age. Every region of both is spelled out, as a
 * browser takes the nearest that it finds.
 */
export const mergeRegions = (parent: Place, product: Place, faults: PolicyFault[]): unknown => {
  const [upper, lower] = [child(product, 'regions'), child(parent, 'regions')];
  const known = new Set([
    ...builtInPurposes,
    ...items(child(parent, 'purposes')).map((purpose) => textOf(child(purpose, 'id'))),
  ]);
  const purposes = [...new Set([...purposesIn(lower), ...purposesIn(upper)])].slice(0, mostPurposes);
  const interests = interestsLeft(parent, product);

  const refuseLooser = (at: Place, wanted: string): void => {
    faults.push(fault({ code: 'R-LAW-70', severity: 'error', at, wanted }));
  };

  const modelOf = (name: string, purpose: string): unknown => {
    const wanted = modelIn(entryFor(upper, name), purpose);
    const given = modelIn(entryFor(lower, name), purpose);
    const least = given?.value ?? floor;
    if (wanted === undefined || !known.has(purpose)) return (wanted ?? given)?.value;
    if (!isLooser('regions[].models[]', wanted.value, least)) return wanted.value;
    // What an entry for more places says is told of there.
    if (child(upper, name).value !== undefined)
      refuseLooser(wanted, `${show(least)}, as the parent has it, or stricter`);
    return least;
  };

  const merged: Record<string, unknown> = Object.create(null);
  for (const name of new Set([...entries(lower), ...entries(upper)].map(([key]) => key))) {
    const [own, given] = [child(upper, name), entryFor(lower, name)];
    if (given === undefined && interests.length > 0) {
      const named = interests.map(show).join(', ');
      refuseLooser(own, `no rule for a place where the parent, which has none, asks about ${named}`);
      continue;
    }
    const region: Record<string, unknown> = Object.create(null);
    for (const purpose of purposes) {
      const model = modelOf(name, purpose);
      if (model !== undefined) region[purpose] = alwaysAsked.has(purpose) ? floor : model;
    }
    const ages = mergeAges(given, entryFor(upper, name), own, refuseLooser);
    const facts = ['places', 'source', 'verified'].flatMap((key) => {
      const value = child(own, key).value ?? child(child(lower, name), key).value;
      return value === undefined ? [] : [[key, value]];
    });
    merged[name] = { models: region, ...(ages && { ages }), ...Object.fromEntries(facts) };
  }
  return merged;
};
