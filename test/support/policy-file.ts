import { readFileSync } from 'node:fs';
import { fromRoot } from '../../build/policy-schema.mjs';

/** One of the policies in test/policies, a new copy each time. */
export const policyFile = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(fromRoot(`test/policies/${name}.json`), 'utf8')) as Record<string, unknown>;

export const policyPath = (name: string): string => fromRoot(`test/policies/${name}.json`);

export interface Patch {
  /** Values by dotted path. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Paths of what is taken away. */
  readonly drop?: readonly string[];
}

/** A policy with values set and taken away. What is missing on the way is made. */
export function patched(policy: Record<string, unknown>, { set = {}, drop = [] }: Patch): Record<string, unknown> {
  const holderOf = (keys: readonly string[]): Record<string, unknown> => {
    let holder = policy;
    for (const key of keys) holder = (holder[key] ??= {}) as Record<string, unknown>;
    return holder;
  };
  for (const [path, value] of Object.entries(set)) {
    const keys = path.split('.');
    holderOf(keys.slice(0, -1))[keys.at(-1) ?? ''] = value;
  }
  for (const path of drop) {
    const keys = path.split('.');
    Reflect.deleteProperty(holderOf(keys.slice(0, -1)), keys.at(-1) ?? '');
  }
  return policy;
}
