import { fault } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { hostsOfAds, isWide, refusableHosts } from '../hosts.js';
import { child, entries, isObject, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { requiredServices } from '../purposes.js';
import { show } from '../show.js';
import { mergeRegions } from './merge-regions.js';
import { isLooser, isPromise, silenceOf } from './strictness.js';

/** Lists whose entries are the same when these keys are; a plain list of texts is a set. Others are replaced. */
const identities: Readonly<Record<string, readonly string[]>> = {
  'controller.formerly': ['name'],
  purposes: ['id'],
  'purposes[].recipients': ['id'],
  services: ['id'],
  announcements: ['id'],
  'services[].cookies': ['name', 'domain', 'path'],
  'services[].storage': ['area', 'key'],
};
const sets: ReadonlySet<string> = new Set(['services[].purposes', 'services[].match', 'guard.hosts']);

/** What belongs to one layer alone. */
const ownKeys: ReadonlySet<string> = new Set(['$schema', 'id', 'revision', 'extends', 'layers']);

const identityOf = (keys: readonly string[], entry: Place): string =>
  JSON.stringify(keys.map((key) => textOf(child(entry, key))));

/** Hosts of ads and merging in the parent that a layer adds to a service without a choice. */
const hostsTaken = (merged: unknown, parent: Place, product: Place): readonly Place[] => {
  const isOfAds = hostsOfAds(parent);
  const idOf = (service: Place): string => textOf(child(service, 'id'));
  const required = new Set(requiredServices({ value: merged, path: '' }).map(idOf));
  const given = new Map(
    items(child(parent, 'services')).map((service) => [idOf(service), child(service, 'match').value]),
  );
  return items(child(product, 'services'))
    .filter((service) => required.has(idOf(service)))
    .flatMap((service) => {
      const known = given.get(idOf(service));
      return items(child(service, 'match')).filter(
        (host) => isOfAds(host) && !(Array.isArray(known) && known.includes(host.value)),
      );
    });
};

/**
 * One policy out of a parent and the layer above it, field by field. The layer decides, except where it would loosen
 * what the parent has promised: there the parent's value stays, and a fault says so (R-LAW-70).
 */
export const mergePolicy = (parent: Place, product: Place, faults: PolicyFault[]): unknown => {
  const refuseLooser = (at: Place, wanted: string): void => {
    faults.push(fault({ code: 'R-LAW-70', severity: 'error', at, wanted }));
  };

  const isRefusable = refusableHosts(parent);

  const mergeSet = (lower: Place, upper: Place, name: string): unknown => {
    const kept = items(lower).map(({ value }) => value);
    const own = items(upper).flatMap((entry) => {
      const isNew = name !== 'services[].purposes' && !kept.includes(entry.value);
      const isTaken = isNew && name === 'guard.hosts' && isRefusable(entry);
      if (!isTaken && !(isNew && isWide(entry))) return [entry.value];
      const wanted = isTaken ? 'no host of a service that visitors of the parent can refuse' : 'hosts of one company';
      refuseLooser(entry, wanted);
      return [];
    });
    const lost = kept.filter((value) => !own.includes(value));
    if (name === 'services[].purposes' && lost.length > 0) {
      refuseLooser(upper, `also ${lost.map(show).join(', ')}, as the parent has it`);
    }
    return [...new Set([...kept, ...own])];
  };

  const mergeList = (lower: Place, upper: Place, name: string): unknown => {
    const keys = identities[name];
    if (keys === undefined) return upper.value;
    const above = new Map(items(upper).map((entry) => [identityOf(keys, entry), entry]));
    const below = new Set(items(lower).map((entry) => identityOf(keys, entry)));
    return [
      ...items(lower).map((entry) => {
        const own = above.get(identityOf(keys, entry));
        return own === undefined ? entry.value : merge(entry, own, `${name}[]`);
      }),
      // Its own, with what it lists twice: that is for the check to find.
      ...items(upper)
        .filter((entry) => !below.has(identityOf(keys, entry)))
        .map(({ value }) => value),
    ];
  };

  const mergeObject = (lower: Place, upper: Place, name: string): unknown => {
    const merged: Record<string, unknown> = Object.create(null);
    for (const key of new Set([...entries(lower), ...entries(upper)].map(([one]) => one))) {
      merged[key] = merge(child(lower, key), child(upper, key), name === '' ? key : `${name}.${key}`);
    }
    return merged;
  };

  const mergeValue = (lower: Place, upper: Place, name: string): unknown => {
    if (isLooser(name, upper.value, lower.value)) {
      refuseLooser(upper, `${show(lower.value)}, as the parent has it, or stricter`);
      return lower.value;
    }
    if (upper.value !== lower.value && !isPromise(name)) {
      const wanted = `to be meant instead of ${show(lower.value)}, which the parent has`;
      faults.push(fault({ code: 'layer-overrides', severity: 'note', at: upper, wanted }));
    }
    return upper.value;
  };

  const merge = (lower: Place, upper: Place, name: string): unknown => {
    // Silence of the parent means something here, and some things are asked about whatever layers say.
    if (name === 'regions') return mergeRegions(parent, product, faults);
    if (upper.value === undefined) return ownKeys.has(name) ? undefined : lower.value;
    if (ownKeys.has(name)) return upper.value;
    if (lower.value === undefined) {
      if (isObject(upper.value)) return mergeObject(lower, upper, name);
      if (sets.has(name) && Array.isArray(upper.value)) return mergeSet(lower, upper, name);
      const silence = silenceOf(name);
      return silence === undefined ? upper.value : mergeValue({ ...lower, value: silence }, upper, name);
    }
    if (isObject(lower.value) && isObject(upper.value)) return mergeObject(lower, upper, name);
    if (Array.isArray(lower.value) && Array.isArray(upper.value)) {
      return sets.has(name) ? mergeSet(lower, upper, name) : mergeList(lower, upper, name);
    }
    if (isObject(lower.value) || Array.isArray(lower.value)) {
      // What can not be merged would take along all that the parent says there.
      refuseLooser(upper, `${isObject(lower.value) ? 'an object' : 'a list'}, as the parent has it`);
      return lower.value;
    }
    return mergeValue(lower, upper, name);
  };

  const merged = mergeObject(parent, product, '');
  for (const at of hostsTaken(merged, parent, product)) {
    refuseLooser(at, 'no host of a service for ads or merging of the parent: it would run without a choice');
  }
  return merged;
};
