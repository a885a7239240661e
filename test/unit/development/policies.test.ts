import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../build/policy-schema.mjs';
import { flattenPolicy, validatePolicy } from '../../../src/development.js';
import type { PolicyFault, Severity } from '../../../src/development.js';
import { codes } from '../../../src/development/codes.js';
import { fairnessCodes } from '../../../src/development/codes/fairness.js';
import { lawCodes } from '../../../src/development/codes/law.js';
import { structureCodes } from '../../../src/development/codes/structure.js';
import { patched, policyFile } from '../../support/policy-file.js';
import type { Patch } from '../../support/policy-file.js';

interface Broken extends Patch {
  readonly name: string;
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
}

const broken = JSON.parse(readFileSync(fromRoot('test/policies/broken.json'), 'utf8')) as readonly Broken[];
const brief = ({ severity, code, path }: PolicyFault) => `${severity} ${code} ${path}`;
const worthMention = (policy: unknown) =>
  validatePolicy(policy, { strict: true })
    .filter(({ severity }) => severity !== 'note')
    .map(brief);

describe('policies as companies have them', () => {
  it.each(['shop', 'news', 'device-group'])('%s is clean in a strict check', (name) => {
    expect(worthMention(policyFile(name))).toEqual([]);
  });

  it('the demo is clean in a strict check', () => {
    expect(worthMention(JSON.parse(readFileSync(fromRoot('demo/policy.json'), 'utf8')))).toEqual([]);
  });

  it('the participants of docs/merging.md are clean in a strict check', () => {
    const page = readFileSync(fromRoot('docs/merging.md'), 'utf8');
    const example = JSON.parse(/```json\n([^`]+)```/.exec(page)?.[1] ?? '') as object;
    const { controller, revision } = policyFile('shop');
    expect(worthMention({ controller, revision, ...example })).toEqual([]);
  });

  it('a product over its group is clean in a strict check', () => {
    const { policy, faults } = flattenPolicy([
      { address: 'device-shop.json', policy: policyFile('device-shop') },
      { address: 'device-group.json', policy: policyFile('device-group') },
    ]);
    expect(faults.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(worthMention(policy)).toEqual([]);
  });
});

describe('a policy with one thing wrong', () => {
  it.each(broken)('$name: $code', ({ code, severity, path, set, drop }) => {
    const before = validatePolicy(policyFile('shop')).map(brief);
    const wanted = `${severity} ${code} ${path}`;
    expect(before).not.toContain(wanted);
    const policy = patched(policyFile('shop'), { ...(set && { set }), ...(drop && { drop }) });
    const found = validatePolicy(policy).filter((fault) => brief(fault) === wanted);
    expect(found).toHaveLength(1);
    for (const fault of found) {
      const { reason, source, remedy } = codes[fault.code];
      expect(fault).toMatchObject({ reason, source, remedy });
    }
  });

  it('is there for every code that one policy alone can give, in every severity that is documented', () => {
    const given = new Set(broken.map(({ code, severity }) => `${code} ${severity}`));
    // What no JSON can hold or what only a huge one does: hostile-input.test.ts. Other severities: rules.test.ts.
    const elsewhere = [
      ...['purpose-unknown warning', 'policy-unreadable error', 'policy-size error', 'policy-size warning'],
      ...['cookie-prefix note', 'UI-12 warning'],
    ];
    const documented = Object.entries({ ...structureCodes, ...fairnessCodes, ...lawCodes }).flatMap(
      ([code, { severities }]) => severities.map((severity) => `${code} ${severity}`),
    );
    expect(documented.filter((one) => !given.has(one)).sort()).toEqual(elsewhere.sort());
    expect(broken.length).toBeGreaterThanOrEqual(40);
  });
});

describe('a strict check', () => {
  it('makes errors of warnings, but for the few that need an eye; notes stay notes', () => {
    const policy = patched(policyFile('shop'), {
      set: { 'cookie.days': 396, 'texts.nb.intro': `{controller} ${'ord '.repeat(250)}`, 'notice.layout': 'dialog' },
    });
    const severityOf = (strict: boolean) =>
      Object.fromEntries(validatePolicy(policy, { strict }).map(({ code, severity }) => [code, severity]));
    expect(severityOf(false)).toEqual({ 'UI-19': 'warning', 'UI-24': 'warning', 'UI-15': 'note' });
    expect(severityOf(true)).toEqual({ 'UI-19': 'error', 'UI-24': 'warning', 'UI-15': 'note' });
  });
});
