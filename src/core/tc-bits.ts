import type { PurposeMap, TcfSettings } from './tcf-options.js';
import type { Vendor, VendorList } from './vendor-list.js';

type Ids = ReadonlySet<number>;

/** What a TC string says of purposes and vendors. Ids that are not there are bits that are zero. */
export interface TcBits {
  readonly purposes: Ids;
  /** Purposes for which a legitimate interest is told of and not objected to. */
  readonly interests: Ids;
  readonly specialFeatures: Ids;
  readonly vendors: Ids;
  readonly vendorInterests: Ids;
  /** Vendors that the visitor could see when deciding. */
  readonly disclosed: Ids;
}

/** What assent says, of ids of the policy. */
export interface Granted {
  /** The visitor has granted it, and it may run now. */
  readonly isGranted: (id: string) => boolean;
  /** It may run now, for whatever reason. */
  readonly isAllowed: (id: string) => boolean;
}

const NONE: Ids = new Set();
/** Nothing may rest on a legitimate interest but these (TCF Policies since 2.2). */
const INTERESTS: Ids = new Set([2, 7, 8, 9, 10, 11]);

const only = (ids: Iterable<number>, isKept: (id: number) => boolean): Ids => new Set([...ids].filter(isKept));
const both = (ids: Ids, others: Ids): Ids => only(ids, (id) => others.has(id));

/** Nothing but whom the visitor could see. */
export const noBits = (disclosed: Iterable<number> = NONE): TcBits => ({
  ...{ purposes: NONE, interests: NONE, specialFeatures: NONE, vendors: NONE, vendorInterests: NONE },
  disclosed: new Set(disclosed),
});

/** Ids of the framework whose purposes of the policy all pass. */
export const mapped = (map: PurposeMap, isOn: (id: string) => boolean): Ids =>
  new Set([...map].flatMap(([id, words]) => (words.every(isOn) ? id : [])));

/** Storing alone is nothing to grant a vendor that wants it for something else. */
const isServed = ({ purposes }: Vendor, granted: Ids): boolean => {
  const aims = purposes.filter((id) => id !== 1);
  return (aims[0] ? aims : purposes).some((id) => granted.has(id));
};

/** It has nothing to decide, and is told that it has been shown. */
const isSpecialOnly = ({ purposes, interests, specialPurposes }: Vendor): boolean =>
  !purposes[0] && !interests[0] && !!specialPurposes[0];

/**
 * What may be told to vendors: what was picked, and no more than assent grants now. A consent takes a grant of the
 * visitor, a legitimate interest what may run; a vendor that was not shown, or has left the list, gets nothing.
 */
export function limitBits(
  picked: TcBits,
  list: VendorList,
  { purposes: map, specialFeatures, hasInterests }: TcfSettings,
  { isGranted, isAllowed }: Granted,
): TcBits {
  const purposes = both(picked.purposes, mapped(map, isGranted));
  const told = hasInterests ? both(both(picked.interests, mapped(map, isAllowed)), INTERESTS) : NONE;
  const disclosed = only(picked.disclosed, (id) => list.vendors.has(id));
  const shown = [...list.vendors.values()].filter(({ id }) => disclosed.has(id));
  const interested = (vendor: Vendor): boolean =>
    isSpecialOnly(vendor) || (vendor.interests.some((id) => told.has(id)) && picked.vendorInterests.has(vendor.id));
  return {
    purposes,
    interests: told,
    specialFeatures: both(picked.specialFeatures, mapped(specialFeatures, isGranted)),
    vendors: new Set(shown.flatMap((one) => (picked.vendors.has(one.id) && isServed(one, purposes) ? one.id : []))),
    vendorInterests: new Set(shown.flatMap((one) => (hasInterests && interested(one) ? one.id : []))),
    disclosed,
  };
}

export interface NewAct {
  /** Before it; undefined where nothing was picked yet. */
  readonly before: TcBits | undefined;
  /** Whether the visitor has picked vendors and purposes one by one since everything was accepted last. */
  readonly isPicked: boolean;
  /** Ids of the policy that were granted then. */
  readonly had: readonly string[];
  readonly how: unknown;
  readonly list: VendorList;
  readonly settings: TcfSettings;
  readonly granted: Granted;
}

/**
 * What is picked after the visitor has decided in assent itself. Accepting everything picks all vendors and purposes, but
 * neither special features, which are opted in to by themselves, nor what was objected to. A purpose of the policy that is
 * granted anew brings all that stand for it, unless some of them have been picked already; what else was picked stays.
 */
export function pickAfter({ before, isPicked, had, how, list, settings, granted }: NewAct): TcBits {
  const { purposes: map } = settings;
  const all = [...list.vendors.keys()];
  const wasGranted = mapped(map, (id) => had.includes(id));
  const isGranted = mapped(map, granted.isGranted);
  const fresh = only(isGranted, (id) => !wasGranted.has(id));
  const { purposes: earlier = NONE, vendors = NONE, specialFeatures = NONE, disclosed = NONE } = before ?? {};
  const isAll = how === 'accept-all';
  const isNone = how === 'reject-all';
  /** Purposes of the policy of which something was picked beforehand. */
  const chosen = new Set([...earlier].flatMap((id) => map.get(id) ?? []));
  const brought = only(fresh, (id) => !map.get(id)?.some((word) => chosen.has(word) && !had.includes(word)));
  const purposes = isAll ? new Set(map.keys()) : isNone ? NONE : new Set([...earlier, ...brought]);
  // With nothing picked before, a grant is one of all that is shown; who has picked nobody has refused everybody.
  const isFirst = !isNone && !isPicked && brought.size > 0 && !earlier.size && !vendors.size;
  // Whoever is new on the list has not been objected to: now it is shown.
  const isKept = (id: number): boolean => !disclosed.has(id) || !!before?.vendorInterests.has(id);
  return {
    purposes,
    interests: before?.interests ?? INTERESTS,
    specialFeatures: isNone ? NONE : specialFeatures,
    vendors: isAll || isFirst ? new Set(all) : isNone ? NONE : vendors,
    vendorInterests: only(all, isKept),
    disclosed: new Set(all),
  };
}
