import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { all, choicesOf, none, policy, recordIn, useShop } from '../support/shop.js';
import {
  arrived,
  ask,
  choose,
  control,
  eventually,
  host,
  isLayer,
  pathsOf,
  setPurposes,
  startOver,
  switchOf,
} from '../support/visit.js';

const { recorder, tags, visit, load } = useShop();

/** What has the focus: an action, the id of a switch, or the name of an element of the page. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const { action, purpose, service } = element.dataset;
    return action ?? purpose ?? service ?? (element.id || element.localName);
  });

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
    if (seen.at(-1) === wanted) return;
  }
  expect(seen, 'reached by Tab').toContain(wanted);
}

describe('the notice', () => {
  const answers = [
    { action: 'accept-all', choices: all, paths: ['/ads.js', '/analytics.js'] },
    { action: 'reject-all', choices: none, paths: [] },
  ] as const;

  it.for(answers)('takes $action by mouse', async ({ action, choices, paths }) => {
    const { page } = await visit();
    await control(page, action).click();
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision')).toMatchObject({ how: action, revision: '1', choices });
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(paths);
    expect(await arrived(page, recorder.thirdParty)).toEqual(paths);
  });

  it.for(
    answers.flatMap((answer) => [
      { ...answer, key: 'Enter' },
      { ...answer, key: 'Space' },
    ]),
  )('takes $action by Tab and $key alone', async ({ action, key, choices, paths }) => {
    const { page } = await visit({ body: `${tags('analytics', 'ads')}<a href="/elsewhere">A link of the page</a>` });
    await isLayer(page, 'notice');
    await tabTo(page, action);
    await page.keyboard.press(key);
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision')).toMatchObject({ how: action, choices });
    expect(await arrived(page, recorder.thirdParty)).toEqual(paths);
  });

  it('lets a visitor choose, switch, save and come back by keyboard alone', async () => {
    const { page } = await visit();
    await isLayer(page, 'notice');
    await tabTo(page, 'open-preferences');
    await page.keyboard.press('Enter');
    await isLayer(page, 'preferences');
    await tabTo(page, 'ads');
    await page.keyboard.press('Space');
    await tabTo(page, 'save');
    await page.keyboard.press('Enter');
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toEqual({ ...none, ads: true, 'acme-ads': true, 'other-ads': true });
    expect(await focused(page)).toBe('open-preferences');
    await page.keyboard.press('Enter');
    await isLayer(page, 'preferences');
    expect(await switchOf(page, 'ads').isChecked()).toBe(true);
  });

  it('takes scrolling, clicks on the page, typing and Escape for no choice', async () => {
    const { page } = await visit({
      body: `${tags('analytics', 'ads')}<button>Page</button><input><p style="height: 5000px">Long</p>`,
    });
    await isLayer(page, 'notice');
    await page.mouse.wheel(0, 3000);
    await page.mouse.wheel(0, -3000);
    await page.getByRole('button', { name: 'Page' }).click();
    await page.locator('input').fill('yes, I accept all');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await isLayer(page, 'notice');
    expect(await ask(page, 'decision')).toBeNull();
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

describe('a page whose notice is hidden by a blocker', () => {
  it('works as ever, and nothing runs in it', async () => {
    const { page, errors } = await visit({
      head: '<style>#assent { display: none !important }</style>',
      body: `${tags('analytics', 'ads')}<a href="#read">Read on</a><p style="height: 3000px"></p><p id="read">Here</p>`,
    });
    await isLayer(page, 'notice');
    await page.getByRole('link', { name: 'Read on' }).click();
    await page.mouse.wheel(0, 500);
    expect(await page.evaluate('getComputedStyle(document.body).overflow')).toBe('visible');
    expect(new URL(page.url()).hash).toBe('#read');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('a program that presses the buttons', () => {
  const press = (action: string): string =>
    `document.querySelector('#assent').shadowRoot.querySelector('[data-action="${action}"]:not(:host > button)')`;
  const clicks = [
    ['click()', '.click()'],
    ['a dispatched event', ".dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))"],
  ] as const;

  it.for(clicks)('grants nothing by %s on accept, and is warned', async ([, click]) => {
    const { page, warnings, errors } = await visit();
    await isLayer(page, 'notice');
    await page.evaluate(press('accept-all') + click);
    await eventually(() => warnings).toContain('synthetic-grant');
    expect(await ask(page, 'decision')).toBeNull();
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await recordIn(page)).toBeUndefined();
    expect(errors).toEqual([]);
    // The visitor can still answer.
    await choose(page, 'accept-all');
    expect(await ask(page, 'decision')).toMatchObject({ how: 'accept-all' });
  });

  it.for(clicks)('refuses by %s on reject', async ([, click]) => {
    const { page, warnings } = await visit();
    await isLayer(page, 'notice');
    await page.evaluate(press('reject-all') + click);
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision')).toMatchObject({ how: 'program', choices: none });
    expect(await recordIn(page)).toBeDefined();
    expect(warnings).toEqual([]);
  });

  it('saves what it turned off in the preferences, and not what it turned on', async () => {
    const { page, warnings } = await visit();
    await setPurposes(page, { analytics: true });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await page.evaluate(`(() => {
      const { shadowRoot } = document.querySelector('#assent');
      for (const id of ['analytics', 'ads']) shadowRoot.querySelector(\`[data-purpose="\${id}"]\`).click();
    })()`);
    await page.evaluate(press('save') + '.click()');
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toEqual(none);
    expect(warnings).toContain('synthetic-grant');
  });
});

describe('the preferences', () => {
  it('save a mix of purposes and single services', async () => {
    const { page } = await visit({ body: tags('analytics', 'acme-stats', 'ads', 'acme-ads', 'other-ads') });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await switchOf(page, 'ads').check();
    const buttons = host(page).locator('[aria-expanded="false"]');
    while (await buttons.count()) await buttons.first().click();
    expect(await switchOf(page, 'acme-ads').isChecked()).toBe(true);
    await switchOf(page, 'acme-ads').uncheck();
    await switchOf(page, 'acme-stats').check();
    await choose(page, 'save');
    expect(await choicesOf(page)).toEqual({
      analytics: false,
      'acme-stats': true,
      ads: true,
      'acme-ads': false,
      'other-ads': true,
    });
    const wanted = ['/acme-stats.js', '/ads.js', '/other-ads.js'];
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(wanted);
    recorder.thirdParty.clear();
    await page.reload();
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(wanted);
    expect(await arrived(page, recorder.thirdParty)).toEqual(wanted);
  });

  const openers = [
    { opener: 'the button of the notice', focus: 'open-preferences', layer: 'notice' },
    { opener: 'a link of the page', focus: 'link', layer: 'notice' },
    { opener: 'the re-open control', focus: 'open-preferences', layer: 'closed' },
  ] as const;

  it.for(openers)(
    'close by Escape, save nothing and give the focus back to $opener',
    async ({ opener, focus, layer }) => {
      const { page } = await visit({
        body: `${tags('analytics', 'ads')}<a id="link" href="/privacy" data-assent="preferences">Privacy</a>`,
      });
      await isLayer(page, 'notice');
      if (layer === 'closed') await choose(page, 'reject-all');
      const before = await recordIn(page);
      if (opener === 'a link of the page') await page.click('#link');
      else await control(page, 'open-preferences').click();
      await isLayer(page, 'preferences');
      await switchOf(page, 'ads').check();
      await page.keyboard.press('Escape');
      await isLayer(page, layer);
      expect(await focused(page)).toBe(focus);
      expect(await recordIn(page)).toEqual(before);
      expect(await ask(page, "allows('ads')")).toBe(false);
      expect(await arrived(page, recorder.thirdParty)).toEqual([]);

      await ask(page, 'open()');
      await isLayer(page, 'preferences');
      expect(await switchOf(page, 'ads').isChecked()).toBe(false);
    },
  );

  it('start with everything off', async () => {
    const { page } = await visit();
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    const buttons = host(page).locator('[aria-expanded="false"]');
    while (await buttons.count()) await buttons.first().click();
    expect(await host(page).getByRole('switch').count()).toBe(5);
    expect(await host(page).getByRole('switch', { checked: true }).count()).toBe(0);
  });

  it('are opened by any element that is marked so, on a first and on a later visit', async () => {
    const body = `<p><a href="/privacy" data-assent="preferences"><b>Privacy</b></a></p>`;
    const { page } = await visit({ body });
    await choose(page, 'reject-all');
    await page.reload();
    await isLayer(page, 'closed');
    await startOver(page, recorder.site);
    await page.locator('b').click();
    await isLayer(page, 'preferences');
    expect(page.url()).toBe(`${recorder.site.url}/`);
    expect(recorder.site.requests('/assent-ui.js')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await isLayer(page, 'closed');
    await page.locator('a').focus();
    await page.keyboard.press('Enter');
    await isLayer(page, 'preferences');
  });

  it('stand in the page itself where it has a place for them, from the start or later', async () => {
    const { page } = await visit(
      { body: `${tags('analytics', 'ads')}<div data-assent="inline-preferences"></div>` },
      { context: { viewport: { width: 1280, height: 3000 } } },
    );
    const place = page.locator('[data-assent="inline-preferences"]').first();
    await place.locator('[data-purpose="ads"]').check();
    expect(await ask(page, 'decision')).toBeNull();
    await place.locator('[data-action="save"]').click();
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toMatchObject({ analytics: false, ads: true });
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/ads.js']);

    await page.evaluate(() => {
      const second = document.createElement('div');
      second.dataset['assent'] = 'inline-preferences';
      document.body.append(second);
    });
    const second = page.locator('[data-assent="inline-preferences"]').nth(1);
    await second.locator('[data-purpose="ads"]').and(page.locator(':checked')).waitFor();
    await second.locator('[data-action="reject-all"]').click();
    await eventually(() => place.locator('[data-purpose="ads"]').isChecked()).toBe(false);
    expect(await choicesOf(page)).toEqual(none);
  });
});

describe('the handles', () => {
  it('are the ones that agents and tests rely on', async () => {
    const { page } = await visit({
      policy: policy({ purposes: [{ id: 'login', required: true, reason: 'You asked to stay signed in.' }] }),
    });
    await isLayer(page, 'notice');
    const inRoot = (): Promise<unknown> =>
      page.evaluate(() => {
        const element = document.querySelector('div#assent');
        const isSeen = (one: Element): boolean => one.checkVisibility();
        const list = (name: string): string[] =>
          [...(element?.shadowRoot?.querySelectorAll(`[${name}]`) ?? [])]
            .filter(isSeen)
            .map((one) => one.getAttribute(name) ?? '')
            .sort();
        return {
          state: element?.getAttribute('data-state'),
          mode: element?.shadowRoot?.mode,
          actions: list('data-action'),
          switches: [...list('data-purpose'), ...list('data-service')],
        };
      });
    expect(await inRoot()).toEqual({
      state: 'notice',
      mode: 'open',
      actions: ['accept-all', 'open-preferences', 'reject-all'],
      switches: [],
    });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    const buttons = host(page).locator('[aria-expanded="false"]');
    while (await buttons.count()) await buttons.first().click();
    expect(await inRoot()).toEqual({
      state: 'preferences',
      mode: 'open',
      actions: ['accept-all', 'close', 'reject-all', 'save'],
      switches: ['ads', 'analytics', 'acme-ads', 'acme-stats', 'other-ads'],
    });
    await choose(page, 'save');
    expect(await inRoot()).toEqual({ state: 'closed', mode: 'open', actions: ['open-preferences'], switches: [] });
  });

  it('leave out our re-open control when the page has one of its own, and only then', async () => {
    const notice = { reopen: 'none' };
    const own = '<a href="/privacy" data-assent="preferences">Privacy</a>';
    const { page } = await visit({ policy: policy({ notice }), body: own });
    await choose(page, 'reject-all');
    expect(await control(page, 'open-preferences').count()).toBe(0);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await control(page, 'open-preferences').count()).toBe(0);
    await load(page, { policy: policy({ notice }), body: '<p>no link here</p>' });
    await isLayer(page, 'closed');
    expect(await control(page, 'open-preferences').count()).toBe(1);
  });

  it('show the re-open control to a later visitor without the interface, which comes when it is used', async () => {
    const { page } = await visit();
    await choose(page, 'reject-all');
    await startOver(page, recorder.site);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await control(page, 'open-preferences').textContent()).toBe('Privacy choices');
    expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    expect(recorder.site.requests('/assent-ui.js')).toHaveLength(1);
    expect(recorder.site.requests('/locales/en.js')).toHaveLength(1);
  });
});
