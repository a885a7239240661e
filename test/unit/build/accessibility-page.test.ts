import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessibilityDocument, accessibilityPath, criteria, hasTest } from '../../../build/accessibility-page.mjs';

/** How many criteria of a level WCAG 2.2 has; 4.1.1 is no more one of them. */
const ofLevel = (level: string): number => criteria.filter((one) => one.level === level && one.id !== '4.1.1').length;

describe('the page about accessibility', () => {
  it('is up to date, and every test that it names exists: node build/accessibility-page.mjs', async () => {
    expect(await accessibilityDocument()).toBe(readFileSync(accessibilityPath, 'utf8'));
  });

  it('has every criterion of levels A and AA once', () => {
    expect([ofLevel('A'), ofLevel('AA')]).toEqual([31, 24]);
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  });

  it('says how each is met in a whole sentence, and names a test for each that is', () => {
    for (const { id, how, result, shown } of criteria) {
      expect(how, id).toMatch(/^[A-Za-z].*\.$/s);
      if (result !== 'does not apply') expect(shown.length, id).toBeGreaterThan(0);
    }
  });
});

describe('a test that a page names', () => {
  it.for([
    ["it('holds still', async () => {", true],
    ["it.for(views)('holds still', async (view) => {", true],
    ["it.for([\n  { a: 1 },\n])(\n  'holds still',\n  async () => {", true],
    ["it('holds still longer', () => {", false],
    ["describe('holds still', () => {", false],
    ["expect(what, 'holds still', 1);", false],
  ] as const)('is found in %j: %s', ([source, isThere]) => {
    expect(hasTest(source, 'holds still')).toBe(isThere);
  });
});
