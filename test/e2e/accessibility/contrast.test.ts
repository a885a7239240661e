import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/core/contrast.js';
import { focused } from '../../support/focus.js';
import { contrastWithin, pictureOf } from '../../support/pixels.js';
import type { Box, Picture } from '../../support/pixels.js';
import { placeholder, siteTokens, useShowcase } from '../../support/showcase.js';
import { choose, control, host, isLayer, switchOf } from '../../support/visit.js';

const { page: newPage, show } = useShowcase();

/** Many pixels for each of CSS, so that the strokes of letters have their full colour. */
const sharp = { reducedMotion: 'reduce', viewport: { width: 640, height: 2000 }, deviceScaleFactor: 2 } as const;
const view = { x: 0, y: 0, ...sharp.viewport };

const looks = [
  { what: 'the colours of the system', notice: {} },
  { what: 'the colours of a site', notice: { tokens: siteTokens } },
];
const schemes = ['light', 'dark'] as const;

interface Seen extends Box {
  readonly text: string;
}

/** Each line of each text of ours that is seen and that nothing covers, with where it is. */
const textsOf = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const found: Seen[] = [];
    for (const root of roots) {
      const dialog = root.querySelector('dialog[open]');
      const walker = document.createTreeWalker(dialog ?? root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (!/[\p{L}\p{N}]/u.test(text) || !node.parentElement?.checkVisibility({ opacityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { x, y, width, height } of range.getClientRects()) {
          const hit = width > 1 && root.elementFromPoint(x + width / 2, y + height / 2);
          if (hit && hit.contains(node)) found.push({ x, y, width, height, text });
        }
      }
    }
    return found;
  });

async function expectReadable(page: Page, wanted: number): Promise<void> {
  const texts = await textsOf(page);
  expect(texts.length).toBeGreaterThan(wanted);
  const picture = await pictureOf(page, view);
  const weak = texts.map((box) => [box.text, contrastWithin(picture, box)] as const).filter(([, ratio]) => ratio < 4.5);
  expect(weak).toEqual([]);
}

const boxOf = async (page: Page, selector: string): Promise<Box> => {
  const box = await host(page).locator(selector).filter({ visible: true }).first().boundingBox();
  if (!box) throw new Error(`${selector} is not there`);
  return box;
};

/** The best contrast between two neighbours on the way from outside of an element into it, across its left edge. */
function contrastOfEdge({ at }: Picture, { x, y, height }: Box): number {
  const outside = at(x - 3, y + height / 2);
  return Math.max(...[-1, 0.5, 1, 1.5, 2.5, 4].map((step) => contrast(at(x + step, y + height / 2), outside)));
}

const blur = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element instanceof HTMLElement) element.blur();
  });

type Point = readonly [x: number, y: number];

/** The middles of the four sides, clockwise from the top, of the outline of what has the focus. */
const ringOf = (page: Page): Promise<readonly [Point, Point, Point, Point]> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) throw new Error('nothing has the focus');
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { outlineOffset, outlineWidth } = getComputedStyle(element);
    if (parseFloat(outlineWidth) < 2) throw new Error(`an outline of ${outlineWidth}`);
    const away = parseFloat(outlineOffset) + parseFloat(outlineWidth) / 2;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [
      [x, top - away],
      [right + away, y],
      [x, bottom + away],
      [left - away, y],
    ];
  });

/** The preferences with one service of a filter in use, a list open, a switch on, and something not saved. */
async function openAndFilter(page: Page): Promise<void> {
  await control(page, 'open-preferences').click();
  await isLayer(page, 'preferences');
  await switchOf(page, 'analytics').check();
  await host(page).getByRole('searchbox').fill('acme');
  await host(page).locator('dt').first().waitFor();
}

describe('rendered pixels', () => {
  it.for(looks)('of every text have a contrast of 4.5, with $what', async ({ notice }) => {
    const page = await newPage(sharp);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await show(page, { notice });
      await placeholder(page).waitFor();
      await expectReadable(page, 15);
      await openAndFilter(page);
      await expectReadable(page, 40);
      await choose(page, 'reject-all');
      await expectReadable(page, 5);
    }
  });

  it.for(looks)('of the edges of buttons, fields and switches have a contrast of 3, with $what', async ({ notice }) => {
    const page = await newPage({ ...sharp, deviceScaleFactor: 1 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await show(page, { notice });
      await openAndFilter(page);
      // While something is looked for, purposes without it are not there.
      await host(page).getByRole('searchbox').fill('');
      const picture = await pictureOf(page, view);
      for (const selector of [
        ...['.answers [data-action=reject-all]', '.answers [data-action=accept-all]', '.answers [data-action=save]'],
        ...['[data-purpose=analytics]', '[data-purpose=ads]', '[type=search]'],
      ]) {
        expect(contrastOfEdge(picture, await boxOf(page, selector)), `${colorScheme} ${selector}`).toBeGreaterThan(3);
      }
      // The knob of a switch, on its own ground.
      for (const id of ['analytics', 'ads']) {
        const { x, y, width, height } = await boxOf(page, `[data-purpose=${id}]`);
        const inner = { x: x + 4, y: y + 6, width: width - 8, height: height - 12 };
        expect(contrastWithin(picture, inner), `${colorScheme} ${id}`).toBeGreaterThan(3);
      }
    }
  });

  it.for(looks)('around what has the focus change by a contrast of 3, with $what', async ({ notice }) => {
    const page = await newPage({ viewport: { width: 640, height: 900 }, deviceScaleFactor: 2 });
    /** Up to the one of this name. The next Tab goes on where the focus was last. */
    const expectRings = async (last: string): Promise<void> => {
      for (let stop = ''; stop !== last;) {
        await page.keyboard.press('Tab');
        stop = (await focused(page)).name;
        const sides = await ringOf(page);
        const [[, top], [right], [, bottom], [left]] = sides;
        const clip = {
          ...{ x: Math.floor(left) - 2, y: Math.floor(top) - 2 },
          ...{ width: Math.ceil(right - left) + 5, height: Math.ceil(bottom - top) + 5 },
        };
        const after = await pictureOf(page, clip);
        await blur(page);
        const before = await pictureOf(page, clip);
        const changes = sides.map(([x, y]) => contrast(before.at(x, y), after.at(x, y)));
        expect(Math.min(...changes), `${stop} at ${JSON.stringify(clip)}`).toBeGreaterThan(3);
      }
    };
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await show(page, { notice });
      await expectRings('open-preferences');
      await control(page, 'open-preferences').click();
      await isLayer(page, 'preferences');
      await expectRings('chat');
    }
  });

  it('of the label under the pointer have a contrast of 4.5, with the palest ground of white labels', async () => {
    const page = await newPage();
    const tokens = { light: { background: '#ffffff', text: '#000000', accent: '#767676' } };
    await show(page, { notice: { tokens } });
    await control(page, 'accept-all').hover();
    const { x, y, width, height } = await boxOf(page, '[data-action=accept-all]');
    const inner = { x: x + 10, y: y + 10, width: width - 20, height: height - 20 };
    expect(contrastWithin(await pictureOf(page, inner), inner)).toBeGreaterThanOrEqual(4.5);
  });
});
