import type { PolicyFault } from './fault.js';
import { fault } from './fault.js';
import { forbiddenKey } from './forbidden-key.js';
import { nearestKey } from './nearest-key.js';
import { child, isObject, item } from './place.js';
import type { Place } from './place.js';
import { quote } from './show.js';
import { shape, validate } from './validate-schema.js';
import type { SchemaError, Shape } from './validate-schema.js';

interface Found {
  readonly place: Place;
  readonly shape: Shape | undefined;
}

const nothing: Shape = { wanted: 'no such key' };

const shapeBelow = (parent: Shape | undefined, key: string): Shape | undefined => {
  const { keys, each } = parent ?? nothing;
  return keys !== undefined && Object.hasOwn(keys, key) ? keys[key] : each;
};

/** Follow a JSON Pointer (RFC 6901) through the policy and the schema's words for it. */
const find = (policy: Place, pointer: string): Found => {
  let found: Found = { place: policy, shape };
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const { place } = found;
    const below = Array.isArray(place.value) ? item(place, Number(key)) : child(place, key);
    const expected = shapeBelow(found.shape, key);
    const [kind = '', other] = expected?.with ?? [];
    found = { place: below, shape: child(below, kind).value === undefined ? expected : other };
  }
  return found;
};

const knownKey = (key: string, { keys = {} }: Shape): string => {
  const known = Object.keys(keys);
  const near = nearestKey(key, known);
  return near === undefined ? `one of the keys ${known.join(', ')}` : `no such key; ${quote(near)} is known`;
};

const wantedCount = ({ keyword, params }: SchemaError): string =>
  `${keyword === 'minItems' ? 'at least' : 'at most'} ${String(params['limit'])}`;

const countOf = (value: unknown): string =>
  isObject(value) ? `${Object.keys(value).length} keys` : `a list of ${Array.isArray(value) ? value.length : 0}`;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const describe = (policy: Place, error: SchemaError): PolicyFault => {
  const { place, shape: expected = nothing } = find(policy, error.instancePath);
  const { keyword, params } = error;
  const severity = 'error';
  switch (keyword) {
    case 'required': {
      const missing = text(params['missingProperty']);
      const at = child(place, missing);
      if (missing === 'reason' && error.schemaPath.endsWith('/then/required')) {
        return fault({ code: 'UI-14', severity, at, wanted: 'the reason why this purpose cannot be refused' });
      }
      const wanted = shapeBelow(expected, missing)?.wanted ?? 'a value';
      return fault({ code: 'schema-missing', severity, at, wanted });
    }
    case 'additionalProperties': {
      const key = text(params['additionalProperty']);
      const code = forbiddenKey(key);
      const at = child(place, key);
      if (code !== undefined) return fault({ code, severity, at, wanted: 'no such key, whatever its name' });
      return fault({ code: 'schema-unknown-key', severity, at, wanted: knownKey(key, expected) });
    }
    case 'propertyNames': {
      const key = text(params['propertyName']);
      const wanted = expected.name ?? 'another key';
      return fault({ code: 'schema-key', severity, at: child(place, key), seen: `the key ${quote(key)}`, wanted });
    }
    case 'minItems':
    case 'maxItems':
    case 'maxProperties':
      return fault({
        code: 'schema-count',
        severity,
        at: place,
        seen: countOf(place.value),
        wanted: wantedCount(error),
      });
    case 'maximum': {
      const code = place.path === 'cookie.days' ? 'UI-19' : 'schema-value';
      return fault({ code, severity, at: place, wanted: expected.wanted });
    }
    case 'maxLength': {
      const seen = `${text(place.value).length} characters`;
      return fault({ code: 'schema-value', severity, at: place, seen, wanted: wantedLength(expected, params) });
    }
    default:
      return fault({ code: 'schema-value', severity, at: place, wanted: expected.wanted });
  }
};

const wantedLength = (expected: Shape, params: SchemaError['params']): string =>
  expected.wanted === 'a string' ? `at most ${String(params['limit'])}` : expected.wanted;

/** The check also tells how it came to a complaint; only the complaint itself helps a reader. */
const isComplaint = (error: SchemaError, all: ReadonlyMap<string, ReadonlySet<string>>): boolean => {
  const { keyword } = error;
  const others = all.get(error.instancePath);
  // `if` says that `then` failed, which is reported as well.
  if (keyword === 'if') return false;
  // Neither branch of a choice fits; and a wrong key is reported at the key, not at its letters.
  if (others?.has('anyOf') === true) return keyword === 'anyOf';
  if (others?.has('propertyNames') === true) return keyword !== 'pattern' && keyword !== 'maxLength';
  return true;
};

/** What contradicts the schema. */
export const findStructureFaults = (policy: Place): readonly PolicyFault[] => {
  if (validate(policy.value)) return [];
  const errors = validate.errors ?? [];
  const keywords = new Map<string, Set<string>>();
  for (const { instancePath, keyword } of errors) {
    const known = keywords.get(instancePath);
    if (known === undefined) keywords.set(instancePath, new Set([keyword]));
    else known.add(keyword);
  }
  return errors.filter((error) => isComplaint(error, keywords)).map((error) => describe(policy, error));
};
