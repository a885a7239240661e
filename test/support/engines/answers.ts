import { expect } from 'vitest';
import type { Origin } from '../recorder.js';
import { arrived, eventually, pathsOf, type LayerName } from '../visit.js';
import type { EnginePage } from './engine.js';

export const isLayer = (page: EnginePage, layer: LayerName): Promise<void> =>
  eventually(() => page.evaluate("document.querySelector('#assent')?.dataset.state")).toBe(layer);

/** Clicks a control that answers, and waits until the layer is gone. */
export async function choose(page: EnginePage, action: 'accept-all' | 'reject-all' | 'save'): Promise<void> {
  await page.click(`[data-action="${action}"]`);
  await isLayer(page, 'closed');
}

/** From whatever shows: opens the preferences, presses these switches of purposes, and saves. */
export async function switchPurposes(page: EnginePage, ...ids: readonly string[]): Promise<void> {
  await page.click('[data-action="open-preferences"]');
  await isLayer(page, 'preferences');
  for (const id of ids) await page.click(`[data-purpose="${id}"]`);
  await choose(page, 'save');
}

/** What has reached the origin once all of these have and nothing else follows. */
export async function arrivedAll(page: EnginePage, origin: Origin, paths: readonly string[]): Promise<string[]> {
  await eventually(() => pathsOf(origin)).toEqual(expect.arrayContaining([...paths]));
  return arrived(page, origin);
}

/** What a page with a witness has seen so far. */
export interface Seen {
  /** Messages of errors that nobody caught. */
  readonly errors: readonly string[];
  /** Directive and address of each violation of the Content-Security-Policy. */
  readonly violations: readonly string[];
  /** How often assent said that it is ready. */
  readonly readies: number;
  /** Paths of the third party's frames that have run. */
  readonly frames: readonly string[];
}

/** Stands before everything else in a page. */
export const witness = (nonce = ''): string => `<script nonce="${nonce}">
  window.seen = { errors: [], violations: [], readies: 0, frames: [] };
  addEventListener('error', ({ message }) => seen.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    seen.violations.push(effectiveDirective + ' ' + blockedURI);
  }, true);
  addEventListener('message', ({ data }) => data?.frame && seen.frames.push(data.frame));
  document.addEventListener('assent:ready', () => { seen.readies += 1; });
</script>`;

export const seenBy = (page: EnginePage): Promise<Seen> => page.evaluate<Seen>('window.seen');
