import { attempt } from './attempt.js';
import type { TcfOptions } from './policy.js';
import { isToken, own, textOf } from './unchecked.js';

/** Purposes of the policy for an id of the framework. */
export type PurposeMap = ReadonlyMap<number, readonly string[]>;

/** The options, checked, with what they leave out. */
export interface TcfSettings {
  readonly cmpId: number;
  readonly cmpVersion: number;
  readonly publisherCC: string;
  readonly list: string;
  readonly languages: string;
  /** Undefined for all of the list. */
  readonly vendors: readonly number[] | undefined;
  readonly purposes: PurposeMap;
  readonly specialFeatures: PurposeMap;
  readonly hasInterests: boolean;
  readonly texts: unknown;
}

/**
 * What the built-in purposes of assent stand for, and no more: `ads` are personalised ones, with what measures and
 * stores for them; `analytics` counts a site's own content. The rest is granted where a site names a purpose for it.
 */
const PURPOSES = { 1: 'ads', 2: 'ads', 3: 'ads', 4: 'ads', 7: 'ads', 8: 'analytics', 9: 'analytics' };
const SPECIAL_FEATURES = { 1: 'ads', 2: 'ads' };

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
/** A path of this site: the IAB's own server is not for browsers, and another site would learn who asks. */
const isPath = (value: unknown): value is string => typeof value === 'string' && /^\/([^/\\\s][^\\\s]*)?$/.test(value);
const isVendors = (value: unknown): value is TcfOptions['vendors'] =>
  value === 'all' || (Array.isArray(value) && value.every((id) => isWhole(id, 1, 65_535)));
const isCountry = (value: unknown): value is string => typeof value === 'string' && /^[A-Z]{2}$/.test(value);

/** Undefined where it is no such map. */
function readMap(value: unknown, most: number): PurposeMap | undefined {
  const entries = Object.entries(Object(value)).map(([key, words]) => [Number(key), textOf(words).split(' ')] as const);
  const isMap = entries.every(([id, words]) => isWhole(id, 1, most) && words.every(isToken));
  return isMap ? new Map(entries) : undefined;
}

/** Throws for what is not as the framework wants it: without a registered id no string may be made at all. */
export function readTcfOptions(given: unknown): TcfSettings {
  // The tag of a script has one attribute for all of them.
  const json = own(given, 'options');
  const options = typeof json === 'string' ? attempt((): unknown => JSON.parse(json)) : given;
  const read = <Value>(key: keyof TcfOptions, check: (value: unknown) => value is Value, wanted: string): Value => {
    const value = own(options, key);
    if (check(value)) return value;
    throw new Error(`signals.tcf.${key}: ${JSON.stringify(value)}, wanted ${wanted}`);
  };
  const map = (key: 'purposes' | 'specialFeatures', otherwise: object, most: number): PurposeMap => {
    const found = readMap(own(options, key) ?? otherwise, most);
    if (found) return found;
    throw new Error(`signals.tcf.${key}: wanted ids of purposes of the policy for 1 to ${most}`);
  };
  const isNumber =
    (least: number) =>
    (value: unknown): value is number =>
      isWhole(value, least, 4095);
  // First, as nothing may be without it.
  const cmpId = read('cmpId', isNumber(2), 'the id that IAB Europe has assigned to the site, 2 or more');
  const vendors = read('vendors', isVendors, 'a list of ids of vendors, or "all"');
  const hasLanguages = own(options, 'languages') !== undefined;
  return {
    cmpId,
    cmpVersion: read('cmpVersion', isNumber(0), 'a whole number'),
    publisherCC: read('publisherCC', isCountry, 'a country code of two capitals'),
    list: read('list', isPath, 'a path of this site'),
    languages: hasLanguages ? read('languages', isPath, 'a path of this site with {lang} in it') : '',
    vendors: vendors === 'all' ? undefined : vendors,
    purposes: map('purposes', PURPOSES, 11),
    specialFeatures: map('specialFeatures', SPECIAL_FEATURES, 2),
    hasInterests: own(options, 'legitimateInterest') === true,
    texts: own(options, 'texts'),
  };
}
