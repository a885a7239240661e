import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { countries } from '../countries.js';
import { child, entries, items, textOf } from '../place.js';
import type { Place } from '../place.js';

const protectedPurposes: ReadonlySet<string> = new Set(['ads', 'merging']);

/** Where the ePrivacy Directive, or the British rules made from it, hold. */
const optInRegions: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Whether an entry holds in one of these: under its code, or as the rule for all that have no entry of their own. */
const holdsWhereAsked = (name: string, regions: Place): boolean =>
  name === '*'
    ? [...optInRegions].some((code) => child(regions, code).value === undefined)
    : optInRegions.has(name.slice(0, 2));

/** Whether the measuring of the audience runs somewhere in these without having been asked about. */
export const isExempting = (policy: Place): boolean => {
  const regions = child(policy, 'regions');
  return entries(regions).some(([name, region]) => {
    const model = child(child(region, 'models'), 'analytics').value;
    return holdsWhereAsked(name, regions) && (model === 'opt-out' || model === 'notice-only');
  });
};

const wantedIn = (name: string): string =>
  name === '*'
    ? '"opt-in", the law of places in the EEA and the UK that have no entry here'
    : '"opt-in", the law of this region';

function* checkExemption(name: string, region: Place, regions: Place): Iterable<PolicyFault> {
  if (!holdsWhereAsked(name, regions)) return;
  for (const [id, at] of entries(child(region, 'models'))) {
    if (protectedPurposes.has(id) || (at.value !== 'opt-out' && at.value !== 'notice-only')) continue;
    if (id !== 'analytics') {
      yield fault({ code: 'R-LAW-12', severity: 'error', at, wanted: wantedIn(name) });
    } else if (child(region, 'source').value === undefined) {
      const wanted = 'a "source" in this region: the rule that exempts the measuring of the own audience';
      yield fault({ code: 'R-LAW-12', severity: 'warning', at, wanted });
    }
  }
}

/** Codes that are no country's, with what was probably meant. */
const meant: Readonly<Record<string, string>> = {
  UK: '"GB", the code of the United Kingdom',
  EL: '"GR", the code of Greece',
  EU: 'an entry for each of its countries: visitors come from one of them',
};

const isPlace = (code: string): boolean => code === '*' || countries.has(code.slice(0, 2));

/** Visitors come from places that there are: a rule for another one never holds, or holds for who knows whom. */
function* checkPlaces(policy: Place): Iterable<PolicyFault> {
  const said = child(policy, 'region');
  const named = entries(child(policy, 'regions')).map(([name, { path }]) => ({ name, at: { value: name, path } }));
  for (const { name, at } of [...named, ...(textOf(said) === '' ? [] : [{ name: textOf(said), at: said }])]) {
    if (isPlace(name) || !/^[A-Z]{2}(-|$)/.test(name)) continue;
    const country = name.slice(0, 2);
    const wanted = Object.hasOwn(meant, country) ? meant[country] : undefined;
    yield fault({
      code: 'region-unknown',
      severity: 'warning',
      at,
      wanted: wanted ?? 'the code of a country (ISO 3166)',
    });
  }
}

/** A region may lower what is asked, but then somebody must have read why (UI-32), and some things stay opt-in. */
export function* checkRegions(policy: Place): Iterable<PolicyFault> {
  yield* checkPlaces(policy);
  const regions = child(policy, 'regions');
  for (const [code, region] of entries(regions)) {
    yield* checkExemption(code, region, regions);
    const places = child(region, 'places');
    const written = items(places).map(textOf);
    if (written.length > 0 && !written.includes(code)) {
      const wanted = `a rule that was written for ${code}`;
      yield fault({ code: 'region-place', severity: 'warning', at: places, wanted });
    }
    const models = entries(child(region, 'models'));
    const source = child(region, 'source');
    if (models.some(([, { value }]) => value === 'notice-only') && source.value === undefined) {
      const wanted = 'the law or guidance that allows "notice-only" there';
      yield fault({ code: 'UI-32', severity: 'warning', at: source, wanted });
    }
    for (const [id, at] of models) {
      if (!protectedPurposes.has(id) || (at.value !== 'opt-out' && at.value !== 'notice-only')) continue;
      const wanted = '"opt-in": personalized ads and merging are asked about first everywhere';
      yield fault({ code: 'region-protected', severity: 'warning', at, wanted });
    }
  }
}
