import { ensureEngines } from './engines.mjs';

/** Once per run, before any file: an engine that is missing is named once, and its tests are skipped. */
export function setup(): void {
  ensureEngines();
}
