import { mergeFacts, mergeTraces } from './merge-preset.js';
import type { PresetProblem, TellProblem } from './preset-problem.js';
import type { PresetParameter, ServicePreset } from './service-preset.js';
import { isToken, listOf, own, textOf } from './unchecked.js';

/** Letters that mean nothing in an address, so that a value stays where it is put. */
const forms: Readonly<Record<PresetParameter['form'], RegExp>> = {
  word: /^[\w-][\w.:-]{0,199}$/,
  path: /^(?!.*\.\.)[\w-][\w./-]{0,298}$/,
  host: /^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/,
};

/** `serviceFromPreset` of the schema, with what is wanted of those that are no texts. */
const keys: Readonly<Record<string, 'a list' | 'an object' | undefined>> = {
  ...{ preset: undefined, as: undefined, name: undefined, description: undefined, retention: undefined },
  ...{ parameters: 'an object', provider: 'an object', alsoFor: 'a list', notFor: 'a list', match: 'a list' },
  ...{ cookies: 'a list', storage: 'a list', scripts: 'a list' },
};
const kindOf = (value: unknown): unknown => (Array.isArray(value) ? 'a list' : Object(value) === value && 'an object');

/** Purposes that a service can't lose to one that nobody can refuse. */
const alwaysAsked = ['analytics', 'ads', 'merging'];

function valuesOf(preset: ServicePreset, entry: unknown, tell: TellProblem): ReadonlyMap<string, string> {
  const wanted = preset.parameters ?? {};
  const given = own(entry, 'parameters');
  for (const name of Object.keys(Object(given))) {
    const known = Object.keys(wanted).join(', ');
    if (!Object.hasOwn(wanted, name))
      tell('parameter', `parameters.${name}`, known ? `one of ${known}` : 'no parameter');
  }
  const values = new Map<string, string>();
  for (const [name, { form, example }] of Object.entries(wanted)) {
    const value = own(given, name);
    if (typeof value === 'string' && value.length < 300 && forms[form].test(value)) values.set(name, value);
    else if (value !== undefined)
      tell('parameter', `parameters.${name}`, `a ${form} such as ${JSON.stringify(example)}`);
  }
  return values;
}

/** The text with its parameters, and the name of one that is missing. */
function fill(text: string, { parameters = {} }: ServicePreset, values: ReadonlyMap<string, string>) {
  let missing = '';
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(parameters, name)) return whole;
    if (!values.has(name)) missing = name;
    return values.get(name) ?? '';
  });
  return { filled, missing };
}

function purposesOf(preset: ServicePreset, entry: unknown, tell: TellProblem): readonly string[] {
  const more = listOf(own(entry, 'alsoFor')).filter(isToken);
  const fewer = listOf(own(entry, 'notFor'));
  const all = [...new Set([...preset.purposes, ...more])];
  const left = all.filter((purpose) => !fewer.includes(purpose));
  const lost = preset.purposes.filter((purpose) => !left.includes(purpose));
  for (const id of fewer)
    if (!preset.purposes.includes(textOf(id))) tell('key', 'notFor', 'purposes of the preset alone');
  if (lost.length === 0) return all;
  // What the visitor could refuse must stay refusable.
  const isAsked = preset.purposes.some((purpose) => alwaysAsked.includes(purpose));
  const stays = preset.purposes.some((purpose) => purpose !== 'necessary' && left.includes(purpose));
  if (left.length === 0 || (isAsked && !stays)) {
    tell('looser', 'notFor', `at least one of ${preset.purposes.join(', ')} to stay`);
    return all;
  }
  tell('less', 'notFor', `to be meant: the preset is also for ${lost.join(', ')}`);
  return left;
}

function scriptsOf(preset: ServicePreset, entry: unknown, values: ReadonlyMap<string, string>, tell: TellProblem) {
  const instead = own(entry, 'scripts');
  if (Array.isArray(instead)) return instead;
  if (!Object.hasOwn(Object(entry), 'parameters')) return undefined;
  return preset.scripts?.flatMap((script) => {
    const texts = [script.src, ...Object.values(script.attributes ?? {})].map((text) => fill(text, preset, values));
    const missing = texts.find((text) => text.missing)?.missing;
    if (missing) {
      tell(
        'parameter',
        `parameters.${missing}`,
        `a ${preset.parameters?.[missing]?.form ?? 'word'}, which its script needs`,
      );
      return [];
    }
    const attributes = Object.keys(script.attributes ?? {}).map((name, index) => [name, texts[index + 1]?.filled]);
    const filled = { ...script, src: texts[0]?.filled ?? '' };
    return attributes.length > 0 ? { ...filled, attributes: Object.fromEntries(attributes) } : filled;
  });
}

/**
 * A preset as a service of a policy, with what an entry of that policy says about it. Takes any entry and never throws.
 * The entry can add, and can say things in its own words; it can not take away what visitors are told or asked, but
 * for purposes that it names in `notFor`.
 */
export function fillPreset(preset: ServicePreset, entry: unknown) {
  const problems: PresetProblem[] = [];
  const tell: TellProblem = (kind, key, wanted) => void problems.push({ kind, key, wanted });

  const instead = new Map([
    ['id', '`as` for another id'],
    ['purposes', '`alsoFor` for more purposes'],
  ]);
  for (const key of Object.keys(Object(entry))) {
    const wanted = keys[key];
    if (!Object.hasOwn(keys, key)) {
      tell('key', key, instead.get(key) ?? `no such key; known are ${Object.keys(keys).join(', ')}`);
    } else if (wanted !== undefined && kindOf(own(entry, key)) !== wanted) tell('key', key, wanted);
  }
  const values = valuesOf(preset, entry, tell);
  const as = own(entry, 'as');
  if (as !== undefined && !isToken(as)) tell('key', 'as', 'an id');
  const hosts = preset.match.flatMap((host) => {
    const { filled, missing } = fill(host, preset, values);
    if (!missing) return filled;
    if (own(own(entry, 'parameters'), missing) === undefined) {
      tell('silent', `parameters.${missing}`, 'a host, so that the guard knows it');
    }
    return [];
  });
  const scripts = scriptsOf(preset, entry, values, tell);
  const service: Readonly<Record<string, unknown>> & { readonly id: string; readonly purposes: readonly string[] } = {
    id: isToken(as) ? as : preset.id,
    ...mergeFacts(preset, entry, tell),
    purposes: purposesOf(preset, entry, tell),
    ...mergeTraces(preset, entry, hosts),
    ...(scripts && { scripts }),
  };
  return { service, problems };
}
