import { switchClasses } from './class-switches.js';
import type { Circumstances } from './judge.js';
import { listOf, own, textOf } from './unchecked.js';

/** What holds for a purpose before a choice: off, on until refused, or on with a notice only. */
export type Model = 'opt-in' | 'opt-out' | 'notice-only';

/** What a host can say of a visitor's age. Whatever else it says counts as the youngest. */
export type AgeBand = 'under-13' | '13-15' | '16-17' | 'adult';

/** What holds where the visitor is. */
export interface RegionRule {
  /** Its key in the policy's `regions`; empty where none holds, and with it the strictest. */
  readonly name: string;
  /** As the policy's `ages` name it. */
  readonly age: string | undefined;
  readonly modelOf: (purpose: string) => Model;
  /** Whether a purpose can't be turned on at the visitor's age. */
  readonly isLocked: (purpose: string) => boolean;
  /** There where policies may have switches for classes. */
  readonly switchClasses?: typeof switchClasses;
}

/** What servers say where they do not know, and codes that ISO 3166 has for no country, but for Kosovo's. */
const NO_PLACE = /^(AP|E[LU]|UK|X[^K]|ZZ)/;
/** What stands in a service that stores on the device, or reads from it. */
const ON_DEVICE = ['cookies', 'storage', 'scripts', 'match'];
/** Asked about everywhere, whatever they are said to rest on. */
const ASKED = ['necessary', 'analytics', 'ads', 'merging'];

const purposeIn = (policy: unknown, id: string): unknown =>
  listOf(own(policy, 'purposes')).find((one) => own(one, 'id') === id);

/** A legitimate interest is none in what is on the device (ePrivacy 5(3)): the policy's word counts only where nothing is. */
function restsOnInterest(policy: unknown, purpose: string): boolean {
  const serves = (one: unknown): boolean => listOf(own(one, 'purposes')).includes(purpose);
  return (
    !ASKED.includes(purpose) &&
    own(purposeIn(policy, purpose), 'basis') === 'legitimate-interest' &&
    !listOf(own(policy, 'services')).some((one) => serves(one) && ON_DEVICE.some((key) => own(one, key) !== undefined))
  );
}

/** Profiling goes with ads, whatever it is called: what can be objected to is profiling or marketing. */
const locksIn = (locked: readonly unknown[], policy: unknown, purpose: string): boolean =>
  locked.includes(purpose) || (locked.includes('ads') && own(purposeIn(policy, purpose), 'objection') === true);

/**
 * The region's own entry in the policy, its country's, or `*`: one of them, whole. A region that is unknown, or said to be
 * one by the page and another by the policy, has none: then everything is opt-in, and locked for all who are not adults.
 */
export function ruleFor(policy: unknown, { region, age }: Circumstances): RegionRule {
  const said = [region, own(policy, 'region')].flatMap((code) =>
    code === undefined ? [] : textOf(code).trim().toUpperCase(),
  );
  // Several are no code.
  const code = [...new Set(said)].join();
  const regions = own(policy, 'regions');
  const isKnown = /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(code) && !NO_PLACE.test(code);
  const names = isKnown ? [code, code.slice(0, 2), '*'] : [];
  const name = names.find((key) => own(regions, key) !== undefined) ?? '';
  const rule = name && own(regions, name);
  // Whatever else it may be, it is not said to be an adult.
  const band = age && !/^(13-15|16-17|adult)$/.test(age) ? 'under-13' : age;
  const locked = own(own(rule, 'ages'), band ?? '');
  return {
    name,
    switchClasses,
    age: band,
    modelOf: (purpose) => {
      if (name && restsOnInterest(policy, purpose)) return 'opt-out';
      const model = own(own(rule, 'models'), purpose);
      return model === 'opt-out' || model === 'notice-only' ? model : 'opt-in';
    },
    isLocked: (purpose) => !!band && (Array.isArray(locked) ? locksIn(locked, policy, purpose) : band !== 'adult'),
  };
}
