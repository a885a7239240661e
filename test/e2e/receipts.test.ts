import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonical } from '../../src/core/canonical.js';
import { intervalsOf } from '../../src/core/intervals-of.js';
import { readReceipt } from '../../src/core/read-receipt.js';
import type { Receipt } from '../../src/core/receipt.js';
import { shownTexts } from '../../src/core/shown-texts.js';
import { verifyReceipts } from '../../src/core/verify-receipts.js';
import { sha256 } from '../../src/core/sha256.js';
import { violationsIn } from '../support/axe.js';
import { policy, recordIn, useShop } from '../support/shop.js';
import { ask, choose, control, eventually, host, isLayer, setPurposes, sorted, switchOf } from '../support/visit.js';

const { recorder, visit, load } = useShop();

const ENDPOINT = '/privacy/receipts';
const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 28, 9, 30);
const withReceipts = (receipts: object = {}): Record<string, unknown> => policy({ id: 'shop', receipts });
const delivering = withReceipts({ endpoint: ENDPOINT });

let status: () => number | 'drop' = () => 204;
beforeEach(() => {
  status = () => 204;
  recorder.site.endpoint(ENDPOINT, () => status());
});

const stored = (page: Page, key = 'assent-history'): Promise<string | null> =>
  page.evaluate<string | null>(`localStorage.getItem('${key}')`);
const historyOf = async (page: Page): Promise<readonly Receipt[]> =>
  JSON.parse((await stored(page)) ?? '{"receipts":[]}').receipts;
const hasReceipts = (page: Page, count: number): Promise<void> =>
  eventually(async () => (await historyOf(page)).length).toBe(count);
const sent = () => recorder.site.requests(ENDPOINT);
const isEmpty = (page: Page): Promise<void> => eventually(() => stored(page, 'assent-queue')).toBeNull();
/** The fifth field of the record. It is empty as long as anything is left to do, which the next page comes back to. */
const digestIn = async (page: Page): Promise<string | undefined> => (await recordIn(page))?.value.split('~')[4];
const isDone = (page: Page): Promise<void> => eventually(() => digestIn(page)).toMatch(/./);

describe('a policy without receipts', () => {
  it('has nothing kept, sent or loaded', async () => {
    const { page, warnings } = await visit({ policy: policy({ id: 'shop' }) });
    await choose(page, 'accept-all');
    await setPurposes(page, { ads: false });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    expect(recorder.site.requests('/assent-receipts.js')).toEqual([]);
    expect(sent()).toEqual([]);
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
    expect(warnings).toEqual([]);
  });
});

describe('granting, withdrawing and granting again', () => {
  it('leaves a history that verifies, and that no later decision has changed', async () => {
    const { page, errors, warnings } = await visit({ policy: withReceipts() });
    await choose(page, 'accept-all');
    await hasReceipts(page, 1);
    const [first] = await historyOf(page);
    await setPurposes(page, { ads: false });
    await hasReceipts(page, 2);
    await setPurposes(page, { ads: true });
    await hasReceipts(page, 3);
    const receipts = await historyOf(page);
    expect(receipts[0]).toEqual(first);
    expect(receipts.map(({ type, how }) => [type, how])).toEqual([
      ['grant', 'accept-all'],
      ['withdrawal', 'save'],
      ['grant', 'save'],
    ]);
    expect(receipts[1]?.withdrawn).toEqual({
      ids: ['acme-ads', 'ads', 'other-ads'],
      deadline: (receipts[1]?.at ?? 0) + 15 * 24 * HOUR,
    });
    // The texts are those of the policy and of the language file, read here anew.
    const { texts } = await import(new URL('../../dist/locales/en.js', import.meta.url).href);
    const wanted = await sha256(canonical(shownTexts(withReceipts(), texts)));
    expect(await verifyReceipts(receipts, { sha256, textsOf: async () => wanted })).toEqual([]);
    expect(receipts.map(({ shown }) => [shown?.layer, shown?.layout, shown?.order, shown?.locale])).toEqual([
      ['notice', 'bar', 'reject-accept', 'en'],
      ['preferences', 'bar', 'reject-accept', 'en'],
      ['preferences', 'bar', 'reject-accept', 'en'],
    ]);
    expect(sent()).toEqual([]);
    // As light for the next page as without receipts.
    await isDone(page);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('is shown in the preferences, and can be downloaded', async () => {
    const { page } = await visit({ policy: withReceipts() });
    await choose(page, 'accept-all');
    await setPurposes(page, { ads: false });
    await hasReceipts(page, 2);
    await control(page, 'open-preferences').click();
    const history = host(page).locator('.history');
    await history.getByText('History of your choices').click();
    expect(await history.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^\w+ \d+, \d{4}.*\(Save\)$/),
      expect.stringMatching(/^\w+ \d+, \d{4}.*\(Accept all\)$/),
      expect.stringMatching(/^(Audience measurement|Personalised ads) \(On\): \w+/),
      expect.stringMatching(/^(Audience measurement|Personalised ads) \(On\): \w+/),
    ]);
    await control(page, 'download-history').scrollIntoViewIfNeeded();
    expect(await violationsIn(page)).toEqual([]);
    // What is drawn again around it leaves it in its place.
    await switchOf(page, 'ads').check();
    expect(await host(page).locator('.history').count()).toBe(1);
    const waiting = page.waitForEvent('download');
    await control(page, 'download-history').click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe('assent-history.json');
    const parts: Buffer[] = [];
    for await (const part of await file.createReadStream()) parts.push(Buffer.from(part));
    const { format, receipts } = JSON.parse(Buffer.concat(parts).toString());
    expect(format).toBe('assent-history-1');
    expect(receipts).toEqual(await historyOf(page));
    // Never two languages in one layer: it comes again, in the new one, when they are opened again.
    await page.evaluate("document.documentElement.lang = 'de'");
    await eventually(() => host(page).locator('.history').count()).toBe(0);
    await choose(page, 'save');
    await control(page, 'open-preferences').click();
    await host(page).getByText('Verlauf').waitFor();
  });
});

describe('a receipt that is delivered', () => {
  it('says nothing about who decided and where, and comes without cookie and referrer', async () => {
    const secret = 'jane.doe@example.com';
    const { page } = await visit({
      policy: delivering,
      head: `<title>${secret}</title><script>
        document.cookie = 'session=${secret}';
        history.replaceState(null, '', '/?mail=${secret}#${secret}');
      </script>`,
    });
    await choose(page, 'accept-all');
    await isDone(page);
    const [request, ...more] = sent();
    expect(more).toEqual([]);
    expect(request?.method).toBe('POST');
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers.referer).toBeUndefined();
    const read = readReceipt(request?.body ?? '', Date.now());
    if (read.type !== 'receipt') throw new Error(JSON.stringify(read));
    expect(request?.headers['idempotency-key']).toBe(read.receipt.id);
    expect(await verifyReceipts([read.receipt], { sha256 })).toEqual([]);
    for (const known of [secret, 'jane', 'Mozilla', 'localhost', '127.0.0.1'])
      expect(request?.body).not.toContain(known);
    // The id is in no place that tags or servers get.
    expect((await recordIn(page))?.value).not.toContain(read.receipt.id);
    expect(JSON.stringify(await ask(page, 'receipt()'))).not.toContain(read.receipt.id);
  });

  it('is not that of a refusal, unless the policy wants it', async () => {
    const { page } = await visit({ policy: delivering });
    await choose(page, 'reject-all');
    await hasReceipts(page, 1);
    expect((await historyOf(page))[0]?.type).toBe('refusal');
    await isDone(page);
    expect(sent()).toEqual([]);
    const { page: other } = await visit({ policy: withReceipts({ endpoint: ENDPOINT, refusals: true }) });
    await choose(other, 'reject-all');
    await recorder.site.waitFor(ENDPOINT);
    expect(sent()).toHaveLength(1);
  });

  it.for(['//evil.example/receipts', 'https://evil.example/', '/\\evil.example', '/\t/evil.example', 1])(
    'never leaves the site: %j',
    async (endpoint) => {
      const { page, warnings } = await visit({ policy: withReceipts({ endpoint }) });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.method()));
      await choose(page, 'accept-all');
      await hasReceipts(page, 1);
      await isDone(page);
      expect(warnings).toContain('unsafe-address');
      expect(asked).not.toContain('POST');
    },
  );

  it('is dropped where the endpoint will never take it', async () => {
    status = () => 404;
    const { page, warnings } = await visit({ policy: delivering });
    await choose(page, 'accept-all');
    await isDone(page);
    expect(sent()).toHaveLength(1);
    expect(warnings).toEqual(['receipt-failed']);
  });
});

describe('an endpoint that is down for an hour', () => {
  it.for([503, 429, 'drop'] as const)('gets each receipt once when it is back (%s)', async (answer) => {
    status = () => answer;
    const { page } = await visit({ policy: withReceipts(), placement: 'none' });
    await page.clock.install({ time: START });
    // Without scripts that would go on running.
    await load(page, { policy: delivering, body: '' });
    await choose(page, 'accept-all');
    await hasReceipts(page, 1);
    await eventually(() => sent().length).toBeGreaterThan(0);
    await setPurposes(page, { ads: false });
    await hasReceipts(page, 2);
    await page.clock.runFor(HOUR);
    const tried = sent().length;
    // Twice each, and then after longer and longer pauses.
    expect(tried).toBeLessThan(24);
    status = () => 204;
    recorder.site.clear();
    await page.clock.runFor(2 * HOUR);
    await isEmpty(page);
    const keys = sent().map(({ headers }) => String(headers['idempotency-key']));
    expect(sorted(keys)).toEqual(sorted((await historyOf(page)).map(({ id }) => id)));
    await page.clock.runFor(2 * HOUR);
    expect(sent()).toHaveLength(2);
    await isDone(page);
  });

  it('gets it once though the page was closed in between', async () => {
    status = () => 503;
    const { page } = await visit({ policy: delivering, placement: 'none' });
    await page.clock.install({ time: START });
    await load(page, { policy: delivering });
    await choose(page, 'accept-all');
    await eventually(() => sent().length).toBeGreaterThan(0);
    const context = page.context();
    await page.close();
    status = () => 204;
    recorder.site.clear();
    const next = await context.newPage();
    await next.clock.install({ time: START + HOUR });
    await load(next, { policy: delivering });
    await recorder.site.waitFor(ENDPOINT);
    await isEmpty(next);
    await isDone(next);
    const [receipt, ...others] = await historyOf(next);
    expect(others).toEqual([]);
    expect(sent().map(({ headers }) => headers['idempotency-key'])).toEqual([receipt?.id]);
    // Nothing is left to do: the page after that gets the boot file alone.
    recorder.site.clear();
    await load(next, { policy: delivering });
    await isLayer(next, 'closed');
    expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
  });

  it('gets it from one of two pages', async () => {
    status = () => 503;
    const { page } = await visit({ policy: delivering });
    await choose(page, 'accept-all');
    await eventually(() => sent().length).toBe(1);
    const other = await page.context().newPage();
    await load(other, { policy: delivering });
    await isLayer(other, 'closed');
    status = () => 204;
    await Promise.all([page, other].map((one) => one.evaluate("dispatchEvent(new Event('online'))")));
    await isEmpty(page);
    const keys = sent().map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });
});

describe('a decision whose page is left at once', () => {
  it('gets its receipt on the next page, without what was shown', async () => {
    const { page } = await visit({ policy: delivering }, { withheld: 'assent-receipts.js' });
    await choose(page, 'accept-all');
    expect(await digestIn(page)).toBe('');
    await page.unroute('**/assent-receipts.js');
    await load(page, { policy: delivering });
    await hasReceipts(page, 1);
    expect((await historyOf(page))[0]).toMatchObject({ type: 'grant', how: 'accept-all', shown: null });
    await isEmpty(page);
    expect(sent()).toHaveLength(1);
  });
});

describe('forgetting', () => {
  it('removes the history, and asks the endpoint to erase what it has got', async () => {
    const { page } = await visit({ policy: delivering });
    await choose(page, 'accept-all');
    await isDone(page);
    const [receipt] = await historyOf(page);
    recorder.site.clear();
    await ask(page, 'forget()');
    const { body } = await recorder.site.waitFor(ENDPOINT);
    expect(readReceipt(body, Date.now())).toEqual({ type: 'erase', ids: [receipt?.id] });
    await isEmpty(page);
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
  });
});

describe('storage', () => {
  it('that always fails stops nothing, and the receipt is still delivered', async () => {
    const { page, errors, warnings } = await visit(
      { policy: delivering },
      {
        before: `for (const name of ['getItem', 'setItem', 'removeItem']) Storage.prototype[name] = () => { throw new Error('no'); };`,
      },
    );
    await choose(page, 'accept-all');
    await recorder.site.waitFor(ENDPOINT);
    await isDone(page);
    expect(warnings).toContain('not-stored');
    expect(errors).toEqual([]);
    // No page after it makes another receipt of the same decision.
    await load(page, { policy: delivering });
    await isLayer(page, 'closed');
    expect(sent()).toHaveLength(1);
  });

  it.for(['{', '[]', '{"format":"assent-history-1","receipts":[{"id":1}]}', '{"__proto__":1}', '"'.repeat(9)])(
    'that somebody has filled with %s is put aside',
    async (garbage) => {
      const { page, errors, warnings } = await visit({
        policy: withReceipts(),
        head: `<script>localStorage['assent-history'] ??= ${JSON.stringify(garbage)}</script>`,
      });
      await choose(page, 'reject-all');
      await eventually(() => stored(page, 'assent-history-unreadable')).toBe(garbage);
      await hasReceipts(page, 1);
      expect(warnings).toContain('record-unreadable');
      expect(errors).toEqual([]);
      expect(await ask(page, "allows('ads')")).toBe(false);
    },
  );
});

describe('a grant that a changed policy ends', () => {
  it('gets a receipt, with which its interval ends', async () => {
    const { page } = await visit({ policy: withReceipts() });
    await choose(page, 'accept-all');
    await isDone(page);
    const sold = policy({ id: 'shop', receipts: {}, controller: { name: 'Buyer Inc' } });
    for (const _visit of [1, 2]) {
      await load(page, { policy: sold });
      await isLayer(page, 'notice');
      await hasReceipts(page, 2);
    }
    const receipts = await historyOf(page);
    expect(receipts[1]).toMatchObject({ type: 'policy', how: 'policy', shown: null });
    expect(receipts[1]?.withdrawn?.ids).toEqual(['acme-ads', 'ads', 'other-ads']);
    expect(await verifyReceipts(receipts, { sha256 })).toEqual([]);
    const open = intervalsOf(receipts, Date.now()).filter(({ isOpen }) => isOpen);
    expect(open.map(({ id }) => id)).not.toContain('ads');
    expect(open.map(({ id }) => id)).toContain('analytics');
  });
});

describe('an opt-out signal', () => {
  it('that takes back what was granted gets a receipt of its own', async () => {
    const { page } = await visit({ policy: delivering });
    await choose(page, 'accept-all');
    await isDone(page);
    await page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
    recorder.site.clear();
    await load(page, { policy: delivering });
    await hasReceipts(page, 2);
    expect((await historyOf(page))[1]).toMatchObject({
      type: 'signal',
      how: 'signal',
      signal: true,
      withdrawn: { ids: ['acme-ads', 'ads', 'other-ads'] },
    });
    await recorder.site.waitFor(ENDPOINT);
    await isEmpty(page);
    await load(page, { policy: delivering });
    await isLayer(page, 'closed');
    expect(await historyOf(page)).toHaveLength(2);
  });
});
