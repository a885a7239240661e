import { ensureChromium } from './chromium.mjs';

/** Once per run, before any file: a missing browser is one clear message, not a failure in every file. */
export function setup(): void {
  ensureChromium();
}
