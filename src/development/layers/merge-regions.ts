import { fault } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { child, entries, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { builtInPurposes } from '../purposes.js';
import { isLooser } from './strictness.js';

const floor = 'opt-in';
const models: ReadonlySet<unknown> = new Set([floor, 'opt-out', 'notice-only']);
/** Visitors are asked about these first, wherever they are. */
const alwaysAsked: ReadonlySet<string> = new Set(['ads', 'merging']);

/** More than any policy has. What is left out is opt-in everywhere. */
const mostPurposes = 200;

/** As a browser looks it up: the place itself, its country, every place. */
const modelIn = (regions: Place, name: string, purpose: string): Place | undefined =>
  [name, name.slice(0, 2), '*']
    .map((one) => child(child(child(regions, one), 'models'), purpose))
    .find(({ value }) => models.has(value));

const purposesIn = (regions: Place): readonly string[] =>
  entries(regions).flatMap(([, region]) => entries(child(region, 'models')).map(([id]) => id));

/**
 * What holds in each region under both layers: for each purpose that the parent knows the stricter of both, where
 * silence of the parent means opt-in. Every region of both is spelled out, as a browser takes the nearest that it finds.
 */
export const mergeRegions = (parent: Place, product: Place, faults: PolicyFault[]): unknown => {
  const [upper, lower] = [child(product, 'regions'), child(parent, 'regions')];
  const known = new Set([
    ...builtInPurposes,
    ...items(child(parent, 'purposes')).map((purpose) => textOf(child(purpose, 'id'))),
  ]);
  const purposes = [...new Set([...purposesIn(lower), ...purposesIn(upper)])].slice(0, mostPurposes);

  const modelOf = (name: string, purpose: string): unknown => {
    const wanted = modelIn(upper, name, purpose);
    const given = modelIn(lower, name, purpose);
    const least = given?.value ?? floor;
    if (wanted === undefined || !known.has(purpose)) return (wanted ?? given)?.value;
    if (!isLooser('regions[].models[]', wanted.value, least)) return wanted.value;
    if (wanted.path === child(child(child(upper, name), 'models'), purpose).path) {
      const wantedWords = `${JSON.stringify(least)}, as the parent has it, or stricter`;
      faults.push(fault({ code: 'R-LAW-70', severity: 'error', at: wanted, wanted: wantedWords }));
    }
    return least;
  };

  const merged: Record<string, unknown> = Object.create(null);
  for (const name of new Set([...entries(lower), ...entries(upper)].map(([key]) => key))) {
    const region: Record<string, unknown> = Object.create(null);
    for (const purpose of purposes) {
      const model = modelOf(name, purpose);
      if (model !== undefined) region[purpose] = alwaysAsked.has(purpose) ? floor : model;
    }
    merged[name] = { models: region };
    for (const key of ['source', 'verified']) {
      const value = child(child(upper, name), key).value ?? child(child(lower, name), key).value;
      if (value !== undefined) Object.assign(Object(merged[name]), { [key]: value });
    }
  }
  return merged;
};
