import type { TcBits } from '../core/tc-bits.js';
import type { VendorList } from '../core/vendor-list.js';

/** What has a switch in the layer of vendors. An objection is one, too: off until the visitor makes it. */
export type Switched = 'purposes' | 'specialFeatures' | 'vendors' | 'objections' | 'vendorObjections';

/** What was moved and not saved yet. */
export interface VendorDraft {
  readonly isOn: (kind: Switched, id: number) => boolean;
  readonly move: (kind: Switched, id: number, on: boolean) => void;
  readonly isChanged: () => boolean;
  /** Consents to everything, or to nothing: then it objects as well. */
  readonly all: (on: boolean) => void;
  readonly bits: () => TcBits;
}

type Switches = Readonly<Record<Switched, Set<number>>>;

const without = (ids: Iterable<number>, others: ReadonlySet<number>): Set<number> =>
  new Set([...ids].filter((id) => !others.has(id)));

/** Everything is off where nothing has been picked. */
function read(list: VendorList, picked: TcBits | undefined): Switches {
  const { disclosed = new Set<number>() } = picked ?? {};
  const seen = [...list.vendors.keys()].filter((id) => disclosed.has(id));
  return {
    purposes: new Set(picked?.purposes),
    specialFeatures: new Set(picked?.specialFeatures),
    vendors: new Set(picked?.vendors),
    objections: picked ? without(list.purposes.keys(), new Set([...picked.interests, 1, 3, 4, 5, 6])) : new Set(),
    vendorObjections: picked ? without(seen, picked.vendorInterests) : new Set(),
  };
}

const textOf = (switches: Switches): string =>
  JSON.stringify(Object.values(switches).map((ids) => [...ids].sort((one, other) => one - other)));

export function createVendorDraft(list: VendorList, picked: TcBits | undefined): VendorDraft {
  const switches = read(list, picked);
  const before = textOf(switches);
  const set = (kind: Switched, ids: Iterable<number>): void => {
    switches[kind].clear();
    for (const id of ids) switches[kind].add(id);
  };
  return {
    isOn: (kind, id) => switches[kind].has(id),
    move(kind, id, on) {
      if (on) switches[kind].add(id);
      else switches[kind].delete(id);
    },
    isChanged: () => textOf(switches) !== before,
    all(on) {
      set('purposes', on ? list.purposes.keys() : []);
      set('vendors', on ? list.vendors.keys() : []);
      // Opted in to one by one alone.
      if (on) return;
      set('specialFeatures', []);
      set('objections', list.purposes.keys());
      set('vendorObjections', list.vendors.keys());
    },
    bits: () => ({
      purposes: new Set(switches.purposes),
      interests: without(list.purposes.keys(), new Set([...switches.objections, 1, 3, 4, 5, 6])),
      specialFeatures: new Set(switches.specialFeatures),
      vendors: new Set(switches.vendors),
      vendorInterests: without(list.vendors.keys(), switches.vendorObjections),
      disclosed: new Set(list.vendors.keys()),
    }),
  };
}
