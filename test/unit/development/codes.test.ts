import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyCheckDocument, policyCheckPath } from '../../../build/policy-check-page.mjs';
import { codes } from '../../../src/development/codes.js';

const written = readFileSync(policyCheckPath, 'utf8');

describe('the codes of faults', () => {
  it('are the ones that docs/policy-check.md explains', () => {
    const documented = [...written.matchAll(/^\| `([\w-]+)`/gm)].map(([, code]) => code);
    expect([...documented].sort()).toEqual(Object.keys(codes).sort());
  });

  it('stand there as build/policy-check-page.mjs writes them', async () => {
    expect(written).toBe(await policyCheckDocument());
  });

  it('are not among the rules that are said to have none', () => {
    const [, rest = ''] = written.split('## What no policy can break');
    const named = [...rest.matchAll(/^\| ((?:UI|R-LAW)-[^|]+)\|/gm)].flatMap(([, cell = '']) => {
      const prefix = cell.startsWith('UI') ? 'UI-' : 'R-LAW-';
      return cell.split(',').flatMap((part) => {
        const [first = '', last = first] = part.match(/\d+/g) ?? [];
        const count = Number(last) - Number(first) + 1;
        return Array.from(
          { length: count },
          (_, index) => prefix + String(Number(first) + index).padStart(first.length, '0'),
        );
      });
    });
    expect(named).toEqual(expect.arrayContaining(['UI-08', 'R-LAW-48', 'R-LAW-71']));
    expect(named.filter((code) => Object.hasOwn(codes, code))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('each say why, on what they rest and what to do, as sentences', () => {
    for (const [code, { finds, reason, source, remedy, severities }] of Object.entries(codes)) {
      for (const text of [finds, reason, remedy]) expect(text, code).toMatch(/^[A-Z`].*\.$/s);
      expect(source, code).not.toBe('');
      expect(severities.length, code).toBeGreaterThan(0);
    }
  });
});
