import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule that is on by default, and the size of targets (WCAG 2.5.8), which is not. */
const everyRule: RunOptions = { rules: { 'target-size': { enabled: true } } };

/** Enough where only the colours of what was looked at have changed: the rules that look at colours. */
export const onlyColors: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

interface Found {
  readonly violations: readonly string[];
  readonly isOursSeen: boolean;
}

/** What axe finds in the page and in its shadow roots. Something of ours must have been looked at. */
export async function violationsIn(page: Page, options: RunOptions = everyRule): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  // Elements in place of selectors, which take axe as long as half of its rules.
  const { violations, isOursSeen } = await page.evaluate<Found>(
    `axe.run(document, ${JSON.stringify({ ...options, selectors: false, elementRef: true })}).then(({ violations, passes }) => ({
      violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)),
      isOursSeen: passes.some(({ nodes }) => nodes.some(({ element }) => element.getRootNode() instanceof ShadowRoot)),
    }))`,
  );
  expect(isOursSeen).toBe(true);
  return violations;
}
