import { quote } from './show.js';

/** A value in the policy and where it stands. Nothing is known about the value. */
export interface Place {
  readonly value: unknown;
  /** `services[0].purposes[1]`; empty for the policy itself. */
  readonly path: string;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plainKey = /^[A-Za-z_$][\w$-]*$/;

/** What stands under a key; `undefined` when nothing does. Keys that are only inherited do not count. */
export const child = ({ value, path }: Place, key: string): Place => {
  const name = plainKey.test(key) ? key : `[${quote(key)}]`;
  return {
    value: isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined,
    path: path === '' || name.startsWith('[') ? path + name : `${path}.${name}`,
  };
};

/** One entry of a list; `undefined` when it has none there. */
export const item = ({ value, path }: Place, index: number): Place => ({
  value: Array.isArray(value) ? value[index] : undefined,
  path: `${path}[${index}]`,
});

/** The entries of a list; none when it is no list. */
export const items = (place: Place): readonly Place[] =>
  Array.isArray(place.value) ? place.value.map((_entry, index) => item(place, index)) : [];

/** The keys of an object, each with its place; none when it is no object. */
export const entries = (place: Place): readonly (readonly [string, Place])[] =>
  isObject(place.value) ? Object.keys(place.value).map((key) => [key, child(place, key)]) : [];

/** The text that stands there; empty when there is none. */
export const textOf = ({ value }: Place): string => (typeof value === 'string' ? value : '');
