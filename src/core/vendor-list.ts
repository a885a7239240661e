import { listOf, own, textOf } from './unchecked.js';

/** A purpose, feature or category of data, in the words of the IAB. */
export interface Definition {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly illustrations: readonly string[];
}

export type Definitions = ReadonlyMap<number, Definition>;

/** What has a name in every language, by its key in the files of the IAB. */
export interface VendorTexts {
  readonly purposes: Definitions;
  readonly specialPurposes: Definitions;
  readonly features: Definitions;
  readonly specialFeatures: Definitions;
  readonly dataCategories: Definitions;
}

export interface VendorAddress {
  readonly language: string;
  readonly privacy: string;
  readonly interest: string;
}

/** One company of the list, as it has declared itself. */
export interface Vendor {
  readonly id: number;
  readonly name: string;
  readonly purposes: readonly number[];
  readonly interests: readonly number[];
  readonly specialPurposes: readonly number[];
  readonly features: readonly number[];
  readonly specialFeatures: readonly number[];
  readonly data: readonly number[];
  /** Days, where nothing else is said of a purpose; undefined where nothing is said. */
  readonly retention: number | undefined;
  readonly retentionOf: ReadonlyMap<number, number>;
  readonly retentionOfSpecial: ReadonlyMap<number, number>;
  readonly addresses: readonly VendorAddress[];
  readonly usesCookies: boolean;
  /** Seconds; undefined where nothing is said, and 0 or less for the session. */
  readonly cookieAge: number | undefined;
  readonly isRefreshed: boolean;
  readonly usesOther: boolean;
  readonly disclosure: string;
}

export interface VendorList extends VendorTexts {
  readonly version: number;
  readonly policyVersion: number;
  /** Those that take part here, and are still on the list, by id. */
  readonly vendors: ReadonlyMap<number, Vendor>;
}

/** A TC string has room for so many. */
export const MOST_PURPOSES = 24;

/** As large as a TC string can say. */
const isId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65_536;
const idsIn = (source: unknown, key: string): readonly number[] =>
  [...new Set(listOf(own(source, key)).filter(isId))].filter((id) => id <= MOST_PURPOSES);
const numberIn = (source: unknown, key: string): number | undefined => {
  const value = own(source, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};
const byId = <Value extends { readonly id: number }>(values: readonly Value[]): ReadonlyMap<number, Value> =>
  new Map(values.map((value) => [value.id, value]));

const readDefinitions = (value: unknown): Definitions =>
  byId(
    Object.values(Object(value)).flatMap((one) => {
      const id = own(one, 'id');
      const [name, description] = [textOf(own(one, 'name')), textOf(own(one, 'description'))];
      const illustrations = listOf(own(one, 'illustrations')).map(textOf).filter(Boolean);
      return isId(id) && name ? [{ id, name, description, illustrations }] : [];
    }),
  );

const readDays = (value: unknown): ReadonlyMap<number, number> =>
  new Map(
    Object.keys(Object(value)).flatMap((key) => {
      const days = numberIn(value, key);
      return days === undefined ? [] : [[Number(key), days] as const];
    }),
  );

function readVendor(value: unknown): readonly Vendor[] {
  const id = own(value, 'id');
  const name = textOf(own(value, 'name'));
  // One that has left the list is never shown, nor told anything (TCF, Global Vendor List).
  if (!isId(id) || !name || own(value, 'deletedDate')) return [];
  const retention = own(value, 'dataRetention');
  return [
    {
      ...{ id, name },
      purposes: idsIn(value, 'purposes'),
      interests: idsIn(value, 'legIntPurposes'),
      specialPurposes: idsIn(value, 'specialPurposes'),
      features: idsIn(value, 'features'),
      specialFeatures: idsIn(value, 'specialFeatures'),
      data: idsIn(value, 'dataDeclaration'),
      retention: numberIn(retention, 'stdRetention'),
      retentionOf: readDays(own(retention, 'purposes')),
      retentionOfSpecial: readDays(own(retention, 'specialPurposes')),
      addresses: listOf(own(value, 'urls')).map((address) => ({
        language: textOf(own(address, 'langId')).toLowerCase(),
        privacy: textOf(own(address, 'privacy')),
        interest: textOf(own(address, 'legIntClaim')),
      })),
      usesCookies: own(value, 'usesCookies') === true,
      cookieAge: numberIn(value, 'cookieMaxAgeSeconds'),
      isRefreshed: own(value, 'cookieRefresh') === true,
      usesOther: own(value, 'usesNonCookieAccess') === true,
      disclosure: textOf(own(value, 'deviceStorageDisclosureUrl')),
    },
  ];
}

/** The texts of a list or of one of its translations (`purposes-de.json`); undefined where it is none, or not whole. */
export function readVendorTexts(value: unknown): VendorTexts | undefined {
  const [purposes, specialPurposes, features, specialFeatures, dataCategories] = [
    ...['purposes', 'specialPurposes', 'features', 'specialFeatures', 'dataCategories'],
  ].map((key) => readDefinitions(own(value, key)));
  if (!purposes?.size || !specialPurposes?.size || !features?.size || !specialFeatures?.size || !dataCategories)
    return undefined;
  return { purposes, specialPurposes, features, specialFeatures, dataCategories };
}

/** The list, limited to these vendors (undefined: all of it); undefined where it can not be read. */
export function readVendorList(value: unknown, wanted: readonly number[] | undefined): VendorList | undefined {
  const texts = readVendorTexts(value);
  const [version, policyVersion] = [own(value, 'vendorListVersion'), own(value, 'tcfPolicyVersion')];
  const vendors = own(value, 'vendors');
  if (!texts || !isId(version) || !isId(policyVersion) || own(value, 'gvlSpecificationVersion') !== 3) return undefined;
  const taken = wanted && new Set(wanted);
  const read = Object.values(Object(vendors)).flatMap(readVendor);
  return { ...texts, version, policyVersion, vendors: byId(read.filter(({ id }) => !taken || taken.has(id))) };
}
