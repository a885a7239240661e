import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule that is on by default, and the size of targets (WCAG 2.5.8), which is not. */
const everyRule: RunOptions = { rules: { 'target-size': { enabled: true } } };

/** Enough where only the colours of what was looked at have changed. */
export const onlyColors: RunOptions = { runOnly: ['color-contrast'] };

/** What axe finds in the page and in its shadow roots. Something of ours must have been looked at. */
export async function violationsIn(page: Page, options: RunOptions = everyRule): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  const { violations, passes } = await page.evaluate<Pick<AxeResults, 'violations' | 'passes'>>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations, passes }) => ({ violations, passes }))`,
  );
  // The path to an element in a shadow root is a list, from the document inwards.
  const isInShadow = (target: unknown): boolean => Array.isArray(target);
  expect(passes.some(({ nodes }) => nodes.some(({ target }) => isInShadow(target[0])))).toBe(true);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
