import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { fixturePage } from '../support/page.js';
import { choicesOf, policy, recordIn, useShop } from '../support/shop.js';
import { arrived, ask, choose, eventually, holdBack, isLayer, startOver } from '../support/visit.js';

/*
 * A refusal that a program makes always counts: where the interface file can't be had, where the visitor leaves before it
 * has come, and beside other tabs and cookies that want it otherwise.
 */

const { recorder, tags, visit, load } = useShop();

const UI = '**/assent-ui.js';
const block = (page: Page): Promise<unknown> => page.route(UI, (route) => route.abort());

/** A visitor who has granted everything comes back; nothing but assent.js is there. */
async function returning(options: Parameters<typeof visit>[0] = {}): ReturnType<typeof visit> {
  const visited = await visit(options);
  await choose(visited.page, 'accept-all');
  await arrived(visited.page, recorder.thirdParty);
  await visited.page.reload();
  await isLayer(visited.page, 'closed');
  await startOver(visited.page, recorder.thirdParty);
  return visited;
}

const isRecord = (page: Page): Promise<unknown> =>
  eventually(async () => (await recordIn(page))?.value.startsWith('1~')).toBe(true);

describe.for(['rejectAll()', 'update({ ads: false })', 'forget()'])('%s', (call) => {
  it('closes this page and later ones where the interface can not be had, and is recorded as soon as it can', async () => {
    const { page, errors } = await returning();
    await block(page);
    await ask(page, call);
    expect(await ask(page, "allows('ads')")).toBe(false);
    await startOver(page, recorder.thirdParty);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await ask(page, "allows('ads')")).toBe(false);
    await page.unroute(UI);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await ask(page, "explain('ads')")).toMatchObject({ allowed: false, reason: 'refused' });
    await isRecord(page);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('counts where the visitor leaves before the interface has come', async () => {
    const { page } = await returning();
    const ui = await holdBack(page, 'assent-ui.js');
    await page.evaluate(`void assent.${call}`);
    await ui.asked;
    await page.unroute(UI);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await ask(page, "allows('ads')")).toBe(false);
  });

  it('counts though assent is destroyed before the interface has come', async () => {
    const { page } = await returning();
    const ui = await holdBack(page, 'assent-ui.js');
    await page.evaluate(`void assent.${call}; assent.destroy()`);
    await ui.asked;
    ui.letGo();
    await eventually(async () => (await recordIn(page))?.value).toBe('-~');
    await page.reload();
    await isLayer(page, 'closed');
    expect(await ask(page, "allows('ads')")).toBe(false);
  });
});

describe('what is refused while the interface is on its way', () => {
  it('leaves the rest as it was, here and in other pages', async () => {
    const { page } = await returning();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await isLayer(other, 'closed');
    const ui = await holdBack(page, 'assent-ui.js');
    const both = page.evaluate("Promise.all([assent.update({ ads: false }), assent.update({ 'acme-ads': false })])");
    await ui.asked;
    await page.waitForTimeout(500);
    expect(await ask(other, "allows('analytics')")).toBe(true);
    ui.letGo();
    await both;
    expect(await choicesOf(page)).toMatchObject({ ads: false, 'acme-ads': false, analytics: true });
    await eventually(() => ask(other, "allows('ads')")).toBe(false);
    expect(await ask(other, "allows('analytics')")).toBe(true);
  });

  it('loses nothing that was refused before, nor what another tab decides meanwhile', async () => {
    const regions = { US: { models: { analytics: 'opt-out' } } };
    const options = { policy: policy({ regions }), attributes: { 'data-region': 'US' } };
    const { page } = await returning(options);
    await ask(page, 'update({ analytics: false, ads: true })');
    // The next page deletes what has been left, so that the one after it needs no interface.
    await page.reload();
    await eventually(async () => (await recordIn(page))?.value.split('~')[4]).toBeTruthy();
    await page.reload();
    await isLayer(page, 'closed');
    const ui = await holdBack(page, 'assent-ui.js');
    const done = page.evaluate('assent.update({ ads: false })');
    await ui.asked;
    const other = await page.context().newPage();
    await load(other, options);
    await isLayer(other, 'closed');
    await ask(other, 'update({ ads: true })');
    ui.letGo();
    await done;
    for (const one of [page, other]) {
      await eventually(() => ask(one, "explain('analytics')")).toMatchObject({ allowed: false, reason: 'refused' });
    }
    expect(await ask(page, "allows('ads')")).toBe(false);
  });
});

describe('what can not be recorded', () => {
  it('is followed by other tabs', async () => {
    const { page } = await returning();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await isLayer(other, 'closed');
    await block(page);
    await ask(page, 'rejectAll()');
    await eventually(() => ask(other, "allows('ads')")).toBe(false);
  });

  it('closes this page all the same where nothing can be written', async () => {
    const { page } = await returning();
    await block(page);
    await page.evaluate(`{
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      const set = () => { throw new Error('off'); };
      Object.defineProperty(Document.prototype, 'cookie', { get, set, configurable: true });
    }`);
    await page.evaluate('assent.rejectAll().catch(() => {})');
    expect(await ask(page, "allows('ads')")).toBe(false);
  });

  it('is refused where it ran unasked, though there was no record', async () => {
    const regions = { US: { models: { analytics: 'opt-out' } } };
    const options = { policy: policy({ regions }), attributes: { 'data-region': 'US' } };
    const { page } = await visit(options);
    await block(page);
    await page.reload();
    await isLayer(page, 'closed');
    await ask(page, 'rejectAll()');
    await page.unroute(UI);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await ask(page, "explain('analytics')")).toMatchObject({ allowed: false, reason: 'refused' });
  });

  it('is one small cookie, however often it is tried, and ends when a record would', async () => {
    const { page } = await returning({ policy: policy({ cookie: { days: 7 } }) });
    await block(page);
    for (let index = 0; index < 3; index += 1) {
      await ask(page, 'rejectAll()');
      await page.reload();
      await isLayer(page, 'closed');
    }
    const cookies = await page.context().cookies();
    expect(cookies.map(({ name, value, path }) => [name, value, path])).toEqual([['assent', '-~', '/']]);
    const days = ((cookies[0]?.expires ?? 0) - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
  });

  it.for(['acceptAll()', 'update({ ads: true })', 'update(null)', 'update(7)'])(
    'leaves the record as it was when nothing is refused: %s',
    async (call) => {
      const { page, errors } = await returning();
      const record = (await recordIn(page))?.value;
      await block(page);
      await ask(page, call);
      expect((await recordIn(page))?.value).toBe(record);
      expect(errors).toEqual([]);
    },
  );
});

describe('what listens for the page to be left', () => {
  it('grows with no return to the page, and with no more than the refusals that are made', async () => {
    const before = `{
      const { addEventListener } = EventTarget.prototype;
      window.added = 0;
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        if (type === 'visibilitychange') added += 1;
        return addEventListener.call(this, type, ...rest);
      };
    }`;
    const { page } = await visit({}, { before });
    await choose(page, 'accept-all');
    const added = await page.evaluate('added');
    for (let index = 0; index < 20; index += 1) {
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      await ask(page, `update({ ads: ${index % 2 === 0} })`);
    }
    expect(await page.evaluate('added')).toBeLessThanOrEqual(Number(added) + 10);
    const later = await page.evaluate('added');
    for (let index = 0; index < 20; index += 1) {
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }
    expect(await page.evaluate('added')).toBe(later);
  });
});

describe('choices that throw when they are read', () => {
  it.for([
    "{ get ads() { throw new Error('x') } }",
    "new Proxy({}, { ownKeys() { throw new Error('x') } })",
    "{ ads: { valueOf() { throw new Error('x') } } }",
  ])('throw nothing into the page and change nothing: %s', async (choices) => {
    const { page, errors } = await returning();
    await page.evaluate(`assent.update(${choices}).then(() => (window.done = true))`);
    await eventually(() => page.evaluate('window.done')).toBe(true);
    expect(await ask(page, "allows('ads')")).toBe(true);
    expect(errors).toEqual([]);
  });
});

describe('a planted cookie', () => {
  const basis = 0x811c9dc5;
  const prime = 16777619;
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('');
  const step = (value: number, character: string): number => Math.imul(value ^ character.charCodeAt(0), prime) >>> 0;
  const inverse = [0, 1, 2, 3, 4].reduce((x) => Math.imul(x, 2 - Math.imul(prime, x)) >>> 0, 1);
  const back = (value: number, character: string): number =>
    (Math.imul(value, inverse) ^ character.charCodeAt(0)) >>> 0;

  /** Text after which, and a comma, the hash is where it began: the check of what follows fits all of it. */
  function forge(prefix: string): string {
    const ends = new Map<number, string>();
    const end = back(basis, ',');
    for (const a of letters) {
      for (const b of letters) for (const c of letters) ends.set(back(back(back(end, c), b), a), a + b + c);
    }
    const from = prefix.split('').reduce(step, basis);
    for (const a of letters) {
      for (const b of letters) {
        for (const c of letters) {
          for (const d of letters) {
            const found = ends.get(step(step(step(step(from, a), b), c), d));
            if (found) return prefix + a + b + c + d + found;
          }
        }
      }
    }
    throw new Error('There is none.');
  }

  it('turns no refusal into a grant, though its check is made to fit', async () => {
    const { page: granting } = await visit();
    await choose(granting, 'accept-all');
    const granted = (await recordIn(granting))?.value ?? '';
    const planted = forge(granted.slice(0, granted.lastIndexOf('~') + 1));
    const { page } = await visit();
    await choose(page, 'reject-all');
    await page.evaluate((text) => (document.cookie = `assent=${text}; path=/shop`), planted);
    await startOver(page, recorder.thirdParty);
    const { html } = fixturePage({ policy: policy(), body: tags('analytics', 'ads') });
    await page.goto(recorder.site.page('/shop/', html));
    await isLayer(page, 'closed');
    expect(await ask(page, "allows('ads')")).toBe(false);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });
});

describe('a refusal in a region that asks for none', () => {
  it('holds though what reads records of another policy can not be had', async () => {
    const regions = { US: { models: { analytics: 'opt-out' } } };
    const options = (revision: number): Parameters<typeof visit>[0] => ({
      policy: policy({ regions, revision }),
      attributes: { 'data-region': 'US' },
    });
    const { page } = await visit(options(1));
    await choose(page, 'reject-all');
    await page.route('**/assent-past.js', (route) => route.abort());
    await load(page, options(2));
    await isLayer(page, 'notice');
    expect(await ask(page, "allows('analytics')")).toBe(false);
  });
});
