import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/core/contrast.js';
import { pictureOf } from '../support/pixels.js';
import { siteTokens, useShowcase } from '../support/showcase.js';
import { control, host, isLayer } from '../support/visit.js';

/*
 * What must hold in every picture of docs/gallery, by structure and geometry: pixels differ with the fonts of a machine.
 */

const { page: newPage, show } = useShowcase();

const windows = [
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
  { width: 320, height: 568 },
];
const layouts = [{ layout: 'bar' }, { layout: 'box', position: 'top-end' }, { layout: 'dialog' }];
/** Light, dark and forced colours of the system, and those of a site. */
const themes = [{}, { tokens: siteTokens }];
const settings = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** What is wrong with the layer that is open; its last answer is called `third`. */
const faultsIn = (page: Page, frame: string, third: string): Promise<readonly string[]> =>
  host(page)
    .locator(frame)
    .evaluate((layer, last) => {
      const found: string[] = [];
      const expectThat = (holds: boolean, what: string): void => {
        if (!holds) found.push(what);
      };
      const round = ({ x, y, width, height }: DOMRect): readonly number[] => [x, y, width, height].map(Math.round);
      const buttons = [...layer.querySelectorAll('.answers button')];
      const boxes = buttons.map((button) => button.getBoundingClientRect());
      const order = buttons.map((button) => button.getAttribute('data-action')).join(' ');
      expectThat(order === `reject-all accept-all ${last}`, `order: ${order}`);

      const names = [
        'color',
        'backgroundColor',
        'font',
        'border',
        'borderRadius',
        'padding',
        'opacity',
        'boxShadow',
      ] as const;
      const looks = buttons.map((button) => names.map((name) => getComputedStyle(button)[name]).join());
      expectThat(new Set(looks).size === 1, `looks: ${looks.join(' / ')}`);
      const sizes = boxes.map((box) => round(box).slice(2).join(' × '));
      expectThat(new Set(sizes).size === 1, `sizes: ${sizes.join(', ')}`);
      const [refuse, accept] = boxes.map(round);
      expectThat(refuse?.[0] === accept?.[0] || refuse?.[1] === accept?.[1], 'refusing and accepting are not in line');

      // An edge that is the window's own lies just outside.
      for (const [what, { left, top, right, bottom }] of [
        ['frame', layer.getBoundingClientRect()] as const,
        ...boxes.map((box) => ['answer', box] as const),
      ])
        expectThat(
          left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1,
          `outside: ${what} ${[left, top, right, bottom].join()}`,
        );
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          expectThat(
            one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
            'answers overlap',
          );

      // A label is within its button, and a word of it on one line.
      for (const button of buttons) {
        const text = button.firstChild;
        if (!text?.nodeValue) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const [label, box] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
        expectThat(
          label.left >= box.left && label.right <= box.right && label.top >= box.top && label.bottom <= box.bottom,
          `cut: ${text.nodeValue}`,
        );
        for (const { 0: word, index } of text.nodeValue.matchAll(/\S+/g)) {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const isPhrase = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/.test(word);
          expectThat(isPhrase || range.getClientRects().length === 1, `broken: ${word}`);
        }
      }

      // Where there is more than the frame shows, its end can be scrolled to, clear of the answers that stay in view.
      if (layer.scrollHeight > layer.clientHeight + 1) {
        layer.scrollTop = layer.scrollHeight;
        const links = [...layer.querySelectorAll('.links')].at(-1)?.getBoundingClientRect();
        const covering = layer.querySelector('.answers')?.getBoundingClientRect();
        const isBeside = !!links && !!covering && (links.right <= covering.left || covering.right <= links.left);
        expectThat(!!links && !!covering && (isBeside || links.bottom <= covering.top + 1), 'the end stays covered');
        layer.scrollTop = 0;
      }
      return found;
    }, third);

describe('refusing and accepting', () => {
  it.for(['en', 'de', 'fi', 'ar', 'ja', 'th'])(
    'are of one size, look and rank, whole and within the window, in every layout, theme and window, in %s',
    { timeout: 120_000 },
    async (lang) => {
      const page = await newPage();
      for (const layout of layouts) {
        for (const theme of themes) {
          await page.setViewportSize({ width: 1280, height: 720 });
          await show(page, { lang, notice: { ...layout, ...theme } });
          // A new size takes far longer than new colours.
          for (const size of windows) {
            await page.setViewportSize(size);
            for (const media of theme === themes[0] ? settings : settings.slice(0, 2)) {
              await page.emulateMedia(media);
              const what = JSON.stringify({ ...layout, tokens: 'tokens' in theme, ...media, ...size });
              expect(await faultsIn(page, '.notice', 'open-preferences'), what).toEqual([]);
            }
          }
        }
      }
      await control(page, 'open-preferences').click();
      await isLayer(page, 'preferences');
      for (const size of windows) {
        await page.setViewportSize(size);
        expect(await faultsIn(page, 'dialog:not(.notice)', 'save'), JSON.stringify(size)).toEqual([]);
      }
    },
  );
});

describe('a notice that shows not all that it has', () => {
  it.for(['light', 'dark'] as const)('lets its texts fade out above the answers, %s', async (colorScheme) => {
    const page = await newPage({ viewport: { width: 360, height: 640 }, colorScheme });
    await show(page, { notice: { layout: 'box' } });
    const notice = host(page).locator('.notice');
    expect(await notice.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeGreaterThan(40);
    const { y = 0, x = 0 } = (await notice.locator('.answers').boundingBox()) ?? {};
    /** The strongest contrast to the ground in rows of pixels above the answers, while texts pass by. */
    const strongest = async (from: number, to: number): Promise<number> => {
      let found = 1;
      for (const top of [0, 6, 12, 18]) {
        await notice.evaluate((element, scrolled) => element.scrollTo(0, scrolled), top);
        const picture = await pictureOf(page, { x: 0, y: 0, width: 360, height: 640 });
        const ground = picture.at(x + 4, y + 4);
        for (let above = from; above < to; above += 1)
          for (let at = x + 20; at < x + 300; at += 1)
            found = Math.max(found, contrast(ground, picture.at(at, y - above)));
      }
      return found;
    };
    expect(await strongest(1, 4)).toBeLessThan((await strongest(16, 40)) / 2);
  });
});
