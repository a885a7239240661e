import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { fixturePage } from '../support/page.js';
import { openPreferences, placeholder, showcasePolicy, useShowcase } from '../support/showcase.js';
import { choose, control, host, isLayer } from '../support/visit.js';

const { page: newPage, recorder, show } = useShowcase();

/** Lies over all of the page, as high as a page may ask. */
const lid = `main::before { content: ""; position: fixed; inset: 0; z-index: 2147483646 !important; background: red !important }`;

/** What the style sheet of a page can do to elements that it does not know. */
const hostile = [
  { what: 'unsets everything', css: '* { all: unset !important }' },
  { what: 'hides controls', css: 'button, input, section, dialog, .ui, .card { display: none !important }' },
  { what: 'lies over everything', css: lid },
  {
    what: 'unsets everything and lies over it',
    css: `* { all: unset !important } ${lid.replaceAll('; ', ' !important; ')}`,
  },
  { what: 'has tiny texts', css: 'html { font-size: 4px } body { font: 4px/1 cursive }' },
  {
    what: 'has its way with all that is inherited',
    css: `* { color: red !important; font: 3px/9 serif !important; letter-spacing: 1em !important; word-spacing: 3em !important;
      text-align: end !important; text-indent: 4em !important; text-transform: uppercase !important; cursor: none !important }`,
  },
];

const names = ['display', 'visibility', 'opacity', 'color', 'backgroundColor', 'font', 'letterSpacing'] as const;
const more = [
  'wordSpacing',
  'textTransform',
  'textAlign',
  'textIndent',
  'lineHeight',
  'cursor',
  'padding',
  'border',
] as const;

/** A frame and everything in it: where it is from the corner of the frame, and how it looks. */
const looksOf = (frame: Locator): Promise<readonly (readonly (string | number)[])[]> =>
  frame.evaluate(
    (top, properties) => {
      const corner = top.getBoundingClientRect();
      const seen = [...top.querySelectorAll('*')].filter((element) => element.checkVisibility());
      return [top, ...seen].map((element) => {
        const style = getComputedStyle(element);
        const { x, y, width, height } = element.getBoundingClientRect();
        const place = [x - corner.x, y - corner.y, width, height].map(Math.round);
        return [element.localName, ...place, ...properties.map((name) => style[name])];
      });
    },
    [...names, ...more],
  );

/** Where it is in the window. */
const placeOf = (frame: Locator): Promise<unknown> =>
  frame.evaluate((element) => Object.values(element.getBoundingClientRect().toJSON()).map(Number).map(Math.round));

/** A click in the middle of it is a click on it, for all that the page lays over it. */
const isOnTop = (page: Page, action: string): Promise<boolean> =>
  control(page, action)
    .first()
    .evaluate((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const root = button.getRootNode() as ShadowRoot;
      const middle = [x + width / 2, y + height / 2] as const;
      return document.elementFromPoint(...middle) === root.host && root.elementFromPoint(...middle) === button;
    });

describe('a style sheet of the page', () => {
  /** Notice, preferences and re-open control of a page with this style sheet. */
  const seeLayers = async (css: string): Promise<readonly unknown[]> => {
    const page = await newPage({ reducedMotion: 'reduce' });
    await show(page, { head: `<style>${css}</style>` });
    const notice = host(page).locator('.notice');
    const first = [await looksOf(notice), await placeOf(notice), await isOnTop(page, 'reject-all')];
    await openPreferences(page);
    const dialog = host(page).locator('dialog');
    const second = [await looksOf(dialog), await placeOf(dialog), await isOnTop(page, 'reject-all')];
    await choose(page, 'reject-all');
    const again = control(page, 'open-preferences');
    return [...first, ...second, await looksOf(again), await placeOf(again), await isOnTop(page, 'open-preferences')];
  };
  const seePlaceholder = async (css: string): Promise<readonly unknown[]> => {
    const page = await newPage({ reducedMotion: 'reduce' });
    await show(page, { head: `<style>${css}</style>` });
    await placeholder(page).waitFor();
    return looksOf(placeholder(page).locator('.ui'));
  };

  // What a page without one looks like is the same for all.
  let plainLayers: Promise<readonly unknown[]> | undefined;
  let plainPlaceholder: Promise<readonly unknown[]> | undefined;

  it.for(hostile)('that $what harms neither notice, preferences nor re-open control', async ({ css }) => {
    const plain = await (plainLayers ??= seeLayers(''));
    expect(plain.filter((seen) => typeof seen === 'boolean')).toEqual([true, true, true]);
    expect(await seeLayers(css)).toEqual(plain);
  });

  it.for(hostile)('that $what harms no placeholder, of an embed that it leaves alone', async ({ css }) => {
    const plain = await (plainPlaceholder ??= seePlaceholder(''));
    expect(plain.length).toBeGreaterThan(8);
    expect(await seePlaceholder(css.replaceAll('* {', ':not(iframe) {'))).toEqual(plain);
  });
});

describe('the page', () => {
  const head = `<style>
    :root { --own: 1px; scrollbar-gutter: stable }
    body { display: grid; gap: 2em; counter-reset: part }
    body > :first-child { color: green }
    body > * + * { margin-top: 3em }
    body > :nth-child(2) { color: blue }
    body > :last-child, div { border: 3px solid }
    section { all: unset } dialog { display: block } button { position: fixed }
    main:has(+ aside) { letter-spacing: 1px }
  </style>`;
  const long = '<p>All that is written on this page is written so that there is enough of it.</p>'.repeat(60);
  const parts = `<h1>News</h1><main><p>Text with <a href="/more">a link</a>.</p><form><label>Name <input name="name"></label>
    <select><option>One</option></select><button>Send</button></form><section>Part</section><table><tr><td>Cell</td></tr></table></main>
    <aside><dialog>Own</dialog><div>Box</div><ul><li>Point</li></ul></aside>`;

  /** Every computed style of every element that is not ours, and its box. */
  const stylesOf = (page: Page): Promise<readonly unknown[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('html, body, body *')]
        .filter((element) => element.id !== 'assent' && element.localName !== 'script')
        .map((element) => {
          const style = getComputedStyle(element);
          const { x, y, width, height } = element.getBoundingClientRect();
          return [
            element.localName,
            x,
            y,
            width,
            height,
            [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`),
          ];
        }),
    );

  it.for([
    { notice: { layout: 'bar' } },
    { notice: { layout: 'box', position: 'top-end' } },
    { notice: { layout: 'dialog' } },
  ])(
    'looks the same, to the last computed style, with the notice as $notice.layout, the preferences, and after',
    async ({ notice }) => {
      const page = await newPage({ reducedMotion: 'reduce' });
      const open = (options: object): Promise<unknown> =>
        page.goto(recorder.site.page('/', fixturePage({ head, body: parts, ...options }).html));
      await open({ placement: 'none' });
      const plain = await stylesOf(page);
      expect(plain.length).toBeGreaterThan(20);
      await open({ policy: showcasePolicy(notice) });
      await isLayer(page, 'notice');
      await control(page, 'reject-all').waitFor();
      expect(await stylesOf(page)).toEqual(plain);
      await control(page, 'open-preferences').click();
      await isLayer(page, 'preferences');
      expect(await stylesOf(page)).toEqual(plain);
      await choose(page, 'reject-all');
      expect(await stylesOf(page)).toEqual(plain);
    },
  );

  it('that is longer than the window gets room at its end while the notice is there, and nothing else', async () => {
    const page = await newPage({ reducedMotion: 'reduce' });
    const open = (options: object): Promise<unknown> =>
      page.goto(recorder.site.page('/', fixturePage({ head, body: parts + long, ...options }).html));
    await open({ placement: 'none' });
    const [root, ...plain] = await stylesOf(page);
    await open({ policy: showcasePolicy() });
    await isLayer(page, 'notice');
    await page.waitForFunction('document.documentElement.style.paddingBottom');
    expect((await stylesOf(page)).slice(1)).toEqual(plain);
    await choose(page, 'reject-all');
    await page.waitForFunction('!document.documentElement.style.paddingBottom');
    expect(await stylesOf(page)).toEqual([root, ...plain]);
  });
});
