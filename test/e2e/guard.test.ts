import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { fixturePage, policyElement } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import { vectors, runAll } from '../support/vectors.js';
import { ask, choose, eventually, isLayer, pathsOf, ran, sorted, watch } from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const services = [
  {
    id: 'stats',
    name: 'Stats',
    purposes: ['analytics'],
    match: ['127.0.0.1'],
    cookies: [{ name: '_stats' }, { name: 'stats_*' }],
    storage: [{ area: 'local', key: 'stats-*' }],
  },
  { id: 'ads', name: 'Ads', purposes: ['ads'], match: ['ads.invalid'] },
];

interface Options {
  readonly guard?: object;
  readonly head?: string;
  readonly body?: string;
  readonly isGuarded?: boolean;
}

/** A page with the guard first, then assent. */
async function open({ guard = {}, head = '', body = '', isGuarded = true }: Options = {}) {
  const page = await browser.page();
  const watched = watch(page);
  const { html } = fixturePage({
    placement: 'none',
    body,
    head: `${policyElement(policyWith({ services, guard }))}
      ${isGuarded ? '<script src="/assent-guard.js"></script>' : ''}
      <script async src="/assent.js"></script>
      <script>window.third = ${JSON.stringify(recorder.thirdParty.url)};</script>
      ${head}`,
  });
  await page.goto(recorder.site.page('/', html));
  return { page, ...watched };
}

/** What arrived, how often, when the page came to rest; the guard lets the last request of the test through. */
const arrivals = async (page: Page): Promise<string[]> => {
  await page.evaluate(async () => {
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  });
  return pathsOf(recorder.thirdParty);
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
void wait;
void ran;
void describe;
void ask;
const all = sorted(vectors.map(({ path }) => path));
const script = () => `<script>${runAll(recorder.thirdParty.url)}</script>`;

it('is needed: without it every way loads at once', async () => {
  const { page } = await open({ isGuarded: false, body: script() });
  await eventually(() => pathsOf(recorder.thirdParty)).toEqual(expect.arrayContaining(all));
  void page;
});

it('lets nothing out before a choice, and all of it once after', async () => {
  const { page, errors } = await open({ body: script() });
  await isLayer(page, 'notice');
  expect(await arrivals(page)).toEqual([]);
  expect(errors).toEqual([]);
  await choose(page, 'accept-all');
  const returning = sorted(vectors.filter(({ returns }) => returns).map(({ path }) => path));
  await eventually(() => pathsOf(recorder.thirdParty)).toEqual(returning);
  expect(await arrivals(page)).toEqual(returning);
  console.log(await ran(page));
});
