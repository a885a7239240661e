import type { TellProblem } from './preset-problem.js';
import type { ServicePreset } from './service-preset.js';
import { listOf, own, textOf } from './unchecked.js';

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isRetention = (value: unknown): value is number | string =>
  value === 'session' || (typeof value === 'number' && Number.isInteger(value) && value > 0);

/** Name, description, provider and retention: in the words of the entry, but never without any. */
export function mergeFacts(preset: ServicePreset, entry: unknown, tell: TellProblem) {
  const wordsOf = (source: unknown, key: string, path: string, kept: string | undefined): string | undefined => {
    const value = own(source, key);
    if (isWords(value)) return value;
    if (value !== undefined) tell('key', path, 'a text');
    return kept;
  };
  const facts: Record<string, unknown> = {};
  for (const key of ['name', 'description'] as const) facts[key] = wordsOf(entry, key, key, preset[key]);

  const provider: Record<string, unknown> = { ...preset.provider };
  const changes = own(entry, 'provider');
  for (const key of ['name', 'brand', 'class', 'policyUrl', 'country']) {
    const value = wordsOf(changes, key, `provider.${key}`, textOf(provider[key]) || undefined);
    // Data that goes to another company would be told as if it stayed.
    if (key === 'class' && value === 'self' && preset.provider)
      tell('looser', 'provider.class', 'another class: it is a third party');
    else if (value !== undefined) provider[key] = value;
  }
  if (Object.keys(provider).length > 0) facts['provider'] = provider;

  const retention = own(entry, 'retention');
  if (isRetention(retention)) facts['retention'] = retention;
  else if (retention !== undefined) tell('key', 'retention', 'a number of days, or "session"');
  return facts;
}

const identityOf = (source: unknown, keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => textOf(own(source, key))));

/** Hosts, cookies and stored keys: those of the preset and those of the entry. */
export function mergeTraces(preset: ServicePreset, entry: unknown, hosts: readonly string[]) {
  /** Only how long it stays and what it is for may be told otherwise: the rest says how it is found and deleted. */
  const merge = (kept: readonly object[], key: string, identity: readonly string[]): readonly unknown[] => {
    const more = listOf(own(entry, key));
    const changed = kept.map((one) => {
      const change = more.find((other) => identityOf(other, identity) === identityOf(one, identity));
      const retention = own(change, 'retention');
      const description = own(change, 'description');
      return { ...one, ...(isRetention(retention) && { retention }), ...(isWords(description) && { description }) };
    });
    const known = new Set(kept.map((one) => identityOf(one, identity)));
    return [...changed, ...more.filter((other) => !known.has(identityOf(other, identity)))];
  };
  const traces = {
    match: [...new Set([...hosts, ...listOf(own(entry, 'match'))])],
    cookies: merge(preset.cookies ?? [], 'cookies', ['name', 'domain', 'path']),
    storage: merge(preset.storage ?? [], 'storage', ['area', 'key']),
  };
  return Object.fromEntries(Object.entries(traces).filter(([, list]) => list.length > 0));
}
