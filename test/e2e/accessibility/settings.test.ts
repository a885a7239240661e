import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/core/contrast.js';
import { clippedTexts, spaceTexts } from '../../support/clipped.js';
import { contrastWithin, pictureOf } from '../../support/pixels.js';
import type { Box } from '../../support/pixels.js';
import { openPreferences, placeholder, siteTokens, useShowcase } from '../../support/showcase.js';
import { choose, control, host, isLayer, switchOf } from '../../support/visit.js';

const { page: newPage, show } = useShowcase();
/** A browser whose visitor has set texts to twice the usual size. */
const { page: largePage, show: showLarge } = useShowcase(['--blink-settings=defaultFontSize=32']);

const boxOf = async (page: Page, selector: string): Promise<Box> => {
  const box = await host(page).locator(selector).filter({ visible: true }).first().boundingBox();
  if (!box) throw new Error(`${selector} is not there`);
  return box;
};

describe('forced colours', () => {
  it.for(['light', 'dark'] as const)('leave edges, knobs and labels to be seen, %s', async (colorScheme) => {
    // So that the knob is where it belongs at once.
    const still = { reducedMotion: 'reduce', viewport: { width: 800, height: 1600 } } as const;
    const page = await newPage({ ...still, forcedColors: 'active', colorScheme });
    await show(page, { notice: { tokens: siteTokens } });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await switchOf(page, 'analytics').check();
    const picture = await pictureOf(page, { x: 0, y: 0, width: 800, height: 1600 });
    for (const selector of ['[data-action=reject-all]', '[data-action=accept-all]', '[data-action=save]']) {
      const box = await boxOf(page, `.answers ${selector}`);
      expect(contrastWithin(picture, box), selector).toBeGreaterThanOrEqual(4.5);
      expect(contrast(picture.at(box.x + 2, box.y + 20), picture.at(box.x - 2, box.y + 20))).toBeGreaterThan(3);
    }
    /** The ground in the middle of a switch, and where the knob is: at the start or at the end. */
    const looks = async (id: string): Promise<Readonly<Record<'ground' | 'edge' | 'start' | 'end', string>>> => {
      const { x, y, width, height } = await boxOf(page, `[data-purpose=${id}]`);
      const middle = y + height / 2;
      expect(contrast(picture.at(x + width / 2, y + 1), picture.at(x + width / 2, y - 3)), id).toBeGreaterThan(3);
      return {
        ground: picture.at(x + width / 2, y + 4),
        edge: picture.at(x + width / 2, y + 1),
        start: picture.at(x + 12, middle),
        end: picture.at(x + width - 12, middle),
      };
    };
    const [on, off] = [await looks('analytics'), await looks('ads')];
    expect(contrast(on.ground, on.end)).toBeGreaterThan(3);
    expect(on.start).toBe(on.ground);
    expect(contrast(off.ground, off.start)).toBeGreaterThan(3);
    expect(off.end).toBe(off.ground);
    expect(contrast(on.ground, off.ground)).toBeGreaterThan(3);
  });

  it('leave the edges of a placeholder and of the re-open control to be seen', async () => {
    const page = await newPage({ forcedColors: 'active' });
    await show(page);
    await choose(page, 'reject-all');
    await placeholder(page).waitFor();
    const picture = await pictureOf(page, { x: 0, y: 0, width: 1280, height: 720 });
    const button = await boxOf(page, '[data-action=open-preferences]');
    const frame = await placeholder(page).boundingBox();
    // The control has a thin edge: the strongest colour on the way into it.
    const edge = { x: button.x - 2, y: button.y + button.height / 2, width: 5, height: 1 };
    expect(contrastWithin(picture, edge)).toBeGreaterThan(3);
    expect(
      contrastWithin(picture, { x: (frame?.x ?? 0) + 60, y: (frame?.y ?? 0) - 2, width: 1, height: 5 }),
    ).toBeGreaterThan(3);
  });
});

it('more contrast, where the visitor wants it, gives soft texts and lines the full colour', async () => {
  const page = await newPage({ contrast: 'more' });
  await show(page);
  const colors = await host(page)
    .locator('.notice')
    .evaluate((notice) => {
      const soft = notice.querySelector('.soft') ?? notice;
      return [getComputedStyle(notice).color, getComputedStyle(soft).color, getComputedStyle(notice).borderColor];
    });
  expect(new Set(colors).size).toBe(1);
});

describe('motion', () => {
  it.for([
    { reducedMotion: 'reduce', moved: [], fade: 'none' },
    { reducedMotion: 'no-preference', moved: ['margin for 0.15s'], fade: 'in' },
  ] as const)(
    'is nowhere but in the knob of a switch: $moved, and as the notice comes, with $reducedMotion',
    async ({ reducedMotion, moved, fade }) => {
      const page = await newPage({ reducedMotion });
      await show(page, { isInline: true });
      /** What runs, and what could: animations, transitions, and scrolling that glides. */
      const moving = (): Promise<readonly string[]> =>
        page.evaluate(() => {
          const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
          const isOfSwitch = ({ effect }: Animation): boolean =>
            effect instanceof KeyframeEffect &&
            effect.pseudoElement === '::before' &&
            !!effect.target?.matches('[role=switch]');
          const running = [document, ...roots]
            .flatMap((root) => root.getAnimations())
            .filter((animation) => !isOfSwitch(animation) && !('animationName' in animation))
            .map(() => 'an animation');
          const could = roots
            .flatMap((root) => [...root.querySelectorAll('*')])
            .filter((element) => {
              const parts = element.matches('[role=switch]') ? [null, '::after'] : [null, '::before', '::after'];
              const styles = parts.map((part) => getComputedStyle(element, part));
              return styles.some(
                ({ animationName, transitionDuration, scrollBehavior }) =>
                  (animationName !== 'none' && !element.matches('.notice')) ||
                  transitionDuration !== '0s' ||
                  scrollBehavior !== 'auto',
              );
            })
            .map((element) => element.outerHTML.slice(0, 120));
          return [...running, ...could];
        });
      expect(await moving()).toEqual([]);
      const notice = host(page).locator('section.notice');
      expect(await notice.evaluate((element) => getComputedStyle(element).animationName)).toBe(fade);
      expect(await notice.evaluate((element) => getComputedStyle(element).animationDuration)).toMatch(/^0(\.15)?s$/);
      await openPreferences(page);
      await switchOf(page, 'analytics').check();
      expect(await moving()).toEqual([]);
      const knobs = await host(page)
        .getByRole('switch')
        .evaluateAll((switches) =>
          switches
            .map((element) => getComputedStyle(element, '::before'))
            .filter(({ transitionDuration }) => transitionDuration !== '0s')
            .map(({ transitionProperty, transitionDuration }) => `${transitionProperty} for ${transitionDuration}`),
        );
      expect([...new Set(knobs)]).toEqual(moved);
      await choose(page, 'reject-all');
      expect(await moving()).toEqual([]);
    },
  );
});

describe('texts', () => {
  it.for(['en', 'de', 'ar'])('with more space between letters, words and lines are not cut, in %s', async (lang) => {
    const page = await newPage();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 5000 });
      await show(page, { lang });
      await placeholder(page).waitFor();
      await spaceTexts(page);
      expect(await clippedTexts(page), `notice at ${width}`).toEqual([]);
      await openPreferences(page);
      expect(await clippedTexts(page), `preferences at ${width}`).toEqual([]);
      await choose(page, 'reject-all');
      expect(await clippedTexts(page), `control at ${width}`).toEqual([]);
    }
  });

  it.for(['en', 'de', 'ar'])('of twice the size are not cut, and nothing is lost, in %s', async (lang) => {
    const page = await largePage();
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 5000 });
      await showLarge(page, { lang });
      await placeholder(page).waitFor();
      expect(
        await host(page)
          .locator('.notice p')
          .first()
          .evaluate((p) => getComputedStyle(p).fontSize),
      ).toBe('30px');
      expect(await clippedTexts(page), `notice at ${width}`).toEqual([]);
      await openPreferences(page);
      expect(await clippedTexts(page), `preferences at ${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const action of ['reject-all', 'accept-all', 'save']) await control(page, action).click({ trial: true });
  });
});

it('print has neither notice, preferences nor re-open control', async () => {
  const page = await newPage();
  const printed = (): Promise<boolean> => host(page).evaluate((element) => element.checkVisibility());
  for (const notice of [{}, { layout: 'dialog' }]) {
    await page.emulateMedia({ media: 'screen' });
    await show(page, { notice });
    expect(await printed()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await printed()).toBe(false);
  }
  await page.emulateMedia({ media: 'screen' });
  await control(page, 'open-preferences').click();
  await isLayer(page, 'preferences');
  await page.emulateMedia({ media: 'print' });
  expect(await printed()).toBe(false);
});
