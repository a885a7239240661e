import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { onlyColors, violationsIn } from '../../support/axe.js';
import {
  openLists,
  openPreferences,
  placeholder,
  refuseCookies,
  siteTokens,
  useShowcase,
} from '../../support/showcase.js';
import { ask, choose, control, eventually, host, ran, switchOf } from '../../support/visit.js';

const { page: newPage, show } = useShowcase();

/** Goes through every state, and calls back in each. */
async function walk(page: Page, lang: string, notice: object, look: (state: string) => Promise<void>): Promise<void> {
  await show(page, { lang, notice });
  await placeholder(page).waitFor();
  await look('notice and placeholder');

  await openPreferences(page);
  await look('preferences with every list open');
  await switchOf(page, 'analytics').check();
  await host(page).getByRole('searchbox').fill('adline');
  await look('preferences with unsaved changes and a filter in use');

  await choose(page, 'accept-all');
  await eventually(() => ran(page)).toEqual(['/tag.js']);
  await ask(page, 'rejectAll()');
  await control(page, 'reload').waitFor();
  await look('re-open control and the offer to load again');

  await show(page, { lang, notice, isInline: true });
  const inline = page.locator('[data-assent="inline-preferences"]');
  await inline.getByRole('switch').first().waitFor();
  await openLists(inline);
  await look('preferences in the page');

  await refuseCookies(page);
  await choose(page, 'reject-all');
  await control(page, 'close').waitFor();
  await look('a choice that is not stored');
}

describe('axe', () => {
  it.for(['en', 'de', 'ar'])('finds nothing in any state in %s', async (lang) => {
    const page = await newPage();
    await walk(page, lang, {}, async (state) => expect(await violationsIn(page), state).toEqual([]));
  });

  it.for([
    { what: 'the colours of the system', notice: {} },
    { what: 'the colours of a site', notice: { tokens: siteTokens } },
  ])('finds no lack of contrast in any state with $what, light and dark', async ({ notice }) => {
    const page = await newPage();
    await walk(page, 'en', notice, async (state) => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsIn(page, onlyColors), `${state}, ${colorScheme}`).toEqual([]);
      }
    });
  });

  const layouts = [
    ...['bottom', 'top'].map((position) => ({ layout: 'bar', position })),
    ...['bottom-start', 'bottom-end', 'top-start', 'top-end'].map((position) => ({ layout: 'box', position })),
    { layout: 'dialog' },
  ];

  it.for(['en', 'ar'])('finds nothing in any layout in %s, in wide and narrow windows', async (lang) => {
    const page = await newPage();
    for (const notice of layouts) {
      await show(page, { lang, notice, body: '<main><h1>News</h1><p>Text.</p></main>' });
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 720 });
        expect(await violationsIn(page), JSON.stringify([notice, width])).toEqual([]);
      }
    }
  });
});
