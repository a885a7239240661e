import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../build/policy-schema.mjs';

const sources = globSync(fromRoot('src/development/**/*.ts')).map((path) => readFileSync(path, 'utf8'));

/** Codes are literals, so that they can be searched for; the check of references makes two from the kind. */
const used = new Set([
  'purpose-unknown',
  'service-unknown',
  ...sources
    .join('\n')
    .match(/'(?:UI-\d\d|(?:schema|policy|id|address|cookie|extends|region|storage|label)-[a-z-]+)'/g)!
    .map((code) => code.slice(1, -1)),
]);

const documented = new Set(
  [...readFileSync(fromRoot('docs/policy-check.md'), 'utf8').matchAll(/^\| `([\w-]+)`/gm)].map(([, code]) => code),
);

describe('the codes of faults', () => {
  it('are the ones that docs/policy-check.md explains', () => {
    expect([...documented].sort()).toEqual([...used].sort());
  });
});
