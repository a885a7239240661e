import { plainPage } from './plain-page.mjs';
import { policyOf } from './policy-of.mjs';

const signal = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })";

/** What a visitor does before a picture is taken. Any other word is the `data-action` of a button. */
const acts = {
  Tab: (page) => page.keyboard.press('Tab'),
  list: (page) => page.locator('#assent dialog [aria-controls="p2-list"]').click(),
  switch: (page) => page.locator('#assent dialog [role=switch]').first().click(),
  find: (page) => page.getByRole('searchbox').fill('dune 19'),
  embed: (page) => page.locator('assent-placeholder').first().scrollIntoViewIfNeeded(),
};

const press = (page, action) => page.locator(`#assent [data-action="${action}"]:visible`).first().click();

/** Opens the page in a context of its own and gives back the PNG. Nothing is waited for by the clock. */
export async function takePicture(browser, siteUrl, picture) {
  const { path = '/', lang, window = { width: 1120, height: 700 }, scheme = 'light', forced, steps = [] } = picture;
  const context = await browser.newContext({
    viewport: window,
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    // Nothing is caught half-way.
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  try {
    if (picture.signal) await context.addInitScript(signal);
    await context.route('**/policy.json', (route) => route.fulfill({ json: policyOf(picture) }));
    if (lang) {
      await context.route(`${siteUrl}/plain`, (route) =>
        route.fulfill({ contentType: 'text/html', body: plainPage(picture) }),
      );
    }
    const page = await context.newPage();
    await page.goto(siteUrl + (lang ? '/plain' : path));
    // The demo's own tool is no part of a site.
    await page.addStyleTag({ content: '.demo-panel { display: none }' });
    await page.locator('#assent[data-state="notice"] [data-action="reject-all"]').waitFor();
    for (const step of steps) await (acts[step]?.(page) ?? press(page, step));
    // Nothing is under the pointer.
    await page.mouse.move(0, 0);
    await page.evaluate(async () => {
      await document.fonts.ready;
      const animations = document.querySelector('#assent').shadowRoot.getAnimations();
      await Promise.all(animations.map(({ finished }) => finished));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
    });
    return await page.screenshot({ scale: 'css' });
  } finally {
    await context.close();
  }
}
