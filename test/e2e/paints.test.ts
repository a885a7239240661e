import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { fixturePage, type PageOptions } from '../support/page.js';
import { showcasePolicy, useShowcase } from '../support/showcase.js';
import { choose, control, isLayer } from '../support/visit.js';

const { browser, recorder } = useShowcase();

/** Before any script of the page: what was painted last as the largest, and how much has moved without a press. */
const observe = `
  window.seen = { largest: '', shift: 0 };
  const on = (type, use) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  // Of what is in a shadow root there is no element to be had.
  on('largest-contentful-paint', ({ element }) => { seen.largest = element ? element.outerHTML.slice(0, 60) : 'not of the page'; });
  on('layout-shift', ({ value }) => { seen.shift += value; });`;

const paragraphs =
  `<p>${'All that is written here is written so that there is enough of it on every screen. '.repeat(6)}</p>`.repeat(
    12,
  );

/** A picture that comes late, as they do; a size of its own, or of the page's style sheet. */
const picture =
  '<img src="/picture.svg?delay=300" width="900" height="500" alt="" style="max-width: 100%; height: auto">';

interface Seen {
  readonly largest: string;
  readonly shift: number;
}

/** What is seen once everything has come and two more frames were painted. */
async function settle(page: Page): Promise<Seen> {
  await page.waitForLoadState();
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))',
  );
  return page.evaluate<Seen>('seen');
}

/** A page for who has not decided yet, in place of what was there. */
async function open(page: Page, options: PageOptions): Promise<void> {
  await page.context().clearCookies();
  recorder.site.file(
    '/picture.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="500"><path fill="teal" d="M0 0h900v400L450 500 0 400z"/></svg>',
  );
  const { html, headers } = fixturePage({ head: '<style>body { font: 18px/1.6 serif }</style>', ...options });
  await page.goto(recorder.site.page('/', html, headers));
}

describe('what is painted', () => {
  const windows = [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ];
  const pages = [
    { what: 'texts', body: `<main><h1>News</h1>${paragraphs}</main>` },
    { what: 'few words', body: '<main><h1>Search</h1><p>One line.</p><input type="search"></main>' },
    { what: 'a picture', body: `<main><h1>News</h1>${picture}${paragraphs}</main>` },
  ];
  const notices = [{ layout: 'bar' }, { layout: 'bar', position: 'top' }, { layout: 'box' }, { layout: 'dialog' }];

  it.for(windows.flatMap((viewport) => pages.map((page) => ({ ...viewport, ...page }))))(
    'as the largest of a page with $what is the same element with a notice as without, and nothing shifts, at $width × $height',
    async ({ body, ...viewport }) => {
      const page = await browser.page({ viewport, reducedMotion: 'no-preference' });
      await page.addInitScript(observe);
      await open(page, { placement: 'none', body });
      const plain = await settle(page);
      expect(plain.largest).toMatch(/^<(p|h1|img)/);
      expect(plain.shift).toBe(0);
      for (const notice of notices) {
        await open(page, { policy: showcasePolicy(notice), body });
        await isLayer(page, 'notice');
        await control(page, 'reject-all').waitFor();
        expect(await settle(page), JSON.stringify(notice)).toEqual(plain);
        await control(page, 'open-preferences').click();
        await isLayer(page, 'preferences');
        expect((await settle(page)).shift).toBe(0);
        await choose(page, 'reject-all');
        expect((await settle(page)).shift).toBe(0);
      }
    },
  );
});
