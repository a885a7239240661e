import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import { server, servePage, type ServedPage } from '../support/server-site.js';
import { unmarkedTags } from '../support/unmarked.js';
import { choose, eventually, isLayer, pathsOf, sorted, watch } from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const stats = { id: 'stats', name: 'Stats', purposes: ['analytics'], match: ['127.0.0.1'] };
const adline = { id: 'adline', name: 'Adline', purposes: ['ads'], match: ['ads.localhost'] };
const policy = policyWith({ services: [stats, adline] });

/** What has reached the third party once the page rests and its own requests have come back. */
async function arrived(page: Page): Promise<string[]> {
  await page.evaluate(`(async () => {
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    await fetch('/assent.js');
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await fetch('/assent.js');
  })()`);
  return [...new Set(pathsOf(recorder.thirdParty))];
}

async function open(options: Partial<ServedPage> = {}) {
  const page = await browser.page();
  const watched = watch(page);
  const { head, body } = unmarkedTags(recorder.thirdParty.url);
  await page.goto(servePage(recorder, '/', { policy, head, body, ...options }));
  return { page, ...watched };
}

/** Chooses in the notice; the page loads itself again when that has changed something. */
async function chooseAndReload(page: Page, action: 'accept-all' | 'reject-all'): Promise<void> {
  const loaded = page.waitForEvent('load');
  await choose(page, action).catch(() => {});
  await loaded;
  await isLayer(page, 'closed');
}

describe('third-party tags in the markup that nobody has marked', () => {
  const expected = (): string[] => sorted(unmarkedTags('').paths);
  const seen = (): string[] => expected().filter((path) => pathsOf(recorder.thirdParty).includes(path));

  it('ask for all of it without the header, many ahead of the page', async () => {
    await open({ security: null });
    await eventually(seen).toEqual(expected());
  });

  it('ask for nothing before a choice and after refusing, and for all of it once it is granted', async () => {
    const { page, errors } = await open();
    await isLayer(page, 'notice');
    expect(await arrived(page)).toEqual([]);
    await chooseAndReload(page, 'reject-all');
    expect(await arrived(page)).toEqual([]);
    await page.reload();
    expect(await arrived(page)).toEqual([]);
    const loaded = page.waitForEvent('load');
    await page.evaluate('void assent.acceptAll()').catch(() => {});
    await loaded;
    await eventually(seen).toEqual(expected());
    expect(errors).toEqual([]);
  });

  it('are held by the host of their service, one open and one closed', async () => {
    const { port } = new URL(recorder.thirdParty.url);
    const one = unmarkedTags(recorder.thirdParty.url);
    const other = unmarkedTags(`http://ads.localhost:${port}`);
    const { page } = await open({
      // Of two rules for one element only the last would load its picture.
      head: one.head + other.head.replace('i {', 'u {'),
      body: one.body + other.body.replace(/<script>[^]*/, ''),
    });
    await isLayer(page, 'notice');
    const loaded = page.waitForEvent('load');
    await page.evaluate('void assent.update({ analytics: true, ads: false })').catch(() => {});
    await loaded;
    await eventually(seen).toEqual(expected());
    await arrived(page);
    const hosts = new Set(recorder.thirdParty.requests().map(({ headers }) => headers.host));
    expect([...hosts]).toEqual([`127.0.0.1:${port}`]);
    // Nothing but the header keeps it from being reached.
    await page.goto(servePage(recorder, '/open', { policy, head: other.head, security: null }));
    await recorder.thirdParty.waitFor('/script.js');
    await eventually(() => recorder.thirdParty.requests().map(({ headers }) => headers.host)).toContain(
      `ads.localhost:${port}`,
    );
  });

  it('are not let out by a nonce that they carry, nor by what a trusted script adds', async () => {
    const nonce = 'c2VjcmV0';
    const { url } = recorder.thirdParty;
    const add = `const s = document.createElement('script'); s.src = '${url}/added.js'; document.head.append(s);`;
    const { page } = await open({
      security: { nonce },
      head: `<script nonce="${nonce}" src="${url}/tag.js"></script><script nonce="${nonce}">window.own = 1; ${add}</script>
        <script>window.planted = 1;</script>`,
      body: '',
    });
    await isLayer(page, 'notice');
    expect(await arrived(page)).toEqual([]);
    // The site's own script has run, and what came without the nonce has not.
    expect(await page.evaluate('[window.own, window.planted]')).toEqual([1, undefined]);
    await chooseAndReload(page, 'accept-all');
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/added.js', '/tag.js']);
    expect(await page.evaluate('[window.own, window.planted]')).toEqual([1, undefined]);
  });

  it('are reported, and not held, where the header only reports', async () => {
    await open({ security: { reportOnly: true, reportUri: '/report' } });
    await eventually(seen).toEqual(expected());
    await recorder.site.waitFor('/report');
  });

  it("leave what is the site's own alone", async () => {
    recorder.site.file('/own.js', 'window.own = 1;');
    const { page, errors } = await open({
      head: `<script src="/own.js"></script><style>body { color: rgb(1, 2, 3) }</style>`,
      body: `<p style="margin: 7px" id="p">x</p><script>window.inline = eval('1 + 1')</script><form action="/done"></form>`,
    });
    await isLayer(page, 'notice');
    const style = `getComputedStyle(document.querySelector('#p'))`;
    expect(await page.evaluate(`[own, inline, ${style}.color, ${style}.marginTop]`)).toEqual([
      1,
      2,
      'rgb(1, 2, 3)',
      '7px',
    ]);
    recorder.site.page('/done', 'done');
    await page.evaluate('void document.forms[0].submit()');
    await page.waitForURL('**/done*');
    expect(errors).toEqual([]);
  });
});

describe('what a server reads from the cookie of a browser', () => {
  const lenient = { regions: { 'US-CA': { models: { analytics: 'opt-out', ads: 'opt-out' } } } };
  const declared = {
    purposes: [
      { id: 'login', required: true, reason: 'To stay signed in.' },
      { id: 'chat', grade: 'explicit' },
    ],
  };

  /** Compares every answer of the server with that of the page that it was written into. */
  async function compare(page: Page): Promise<Record<string, string>> {
    await page.waitForFunction('window.assent?.explain && document.querySelector("#assent")?.dataset.state');
    const [served, said] = await page.evaluate<Record<string, string>[]>(`[
      Object.fromEntries(served.map(({ id, reason }) => [id, reason])),
      Object.fromEntries(served.map(({ id }) => [id, assent.explain(id).reason])),
    ]`);
    expect(served).toEqual(said);
    return served ?? {};
  }

  it.each([
    { name: 'anywhere', more: {}, region: undefined },
    { name: 'with purposes of its own', more: declared, region: undefined },
    { name: 'where a region lets things run', more: lenient, region: 'US-CA' },
  ])('is what the page says, choice for choice: $name', async ({ more, region }) => {
    const of = policyWith({ services: [stats, adline], ...more });
    const around = { security: null, reload: false, region };
    const { page } = await open({ policy: of, head: '', body: '', ...around });
    const seen = [await compare(page)];
    for (const call of [
      'acceptAll()',
      'rejectAll()',
      'update({ analytics: true })',
      'update({ adline: true, stats: false })',
      'update({ ads: true })',
    ]) {
      await page.evaluate(`assent.${call}`);
      await page.goto(`${recorder.site.url}/`);
      seen.push(await compare(page));
    }
    // With another policy, then with a second cookie of the name, then with one that is garbage.
    await page.goto(
      servePage(recorder, '/', {
        policy: { ...of, revision: '2', services: [stats] },
        ...around,
      }),
    );
    seen.push(await compare(page));
    const before = (await page.context().cookies()).map(({ value }) => value)[0] ?? '';
    await page.context().addCookies([{ name: 'assent', value: before, domain: 'localhost', path: '/sub' }]);
    await page.goto(servePage(recorder, '/sub/', { policy: of, ...around }));
    seen.push(await compare(page));
    await page.context().clearCookies();
    await page.context().addCookies([{ name: 'assent', value: 'garbage', domain: 'localhost', path: '/' }]);
    await page.goto(`${recorder.site.url}/`);
    seen.push(await compare(page));
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBeGreaterThan(4);
  });

  it('follows the opt-out signal of the request, of which its lines tell the page', async () => {
    const page = await browser.page({ extraHTTPHeaders: { 'Sec-GPC': '1' } });
    await page.goto(servePage(recorder, '/', { policy, security: null, reload: false }));
    expect((await compare(page))['ads']).toBe('signal');
    await page.evaluate('assent.acceptAll()');
    await page.goto(`${recorder.site.url}/`);
    const served = await compare(page);
    expect([served['analytics'], served['ads'], served['adline']]).toEqual(['granted', 'signal', 'signal']);
  });

  it('is kept by the cookie that it sets again, until the day on which the decision ends', async () => {
    const { page } = await open({ head: '', body: '', security: null, reload: false });
    await choose(page, 'reject-all');
    const [written] = await page.context().cookies();
    const later = Date.now() + 90 * 86_400_000;
    const header = `assent=${written?.value}`;
    const renewed = server.renewCookie(header, policy as never, { secure: false, now: later }) ?? '';
    recorder.site.page('/renewed', '<p>renewed</p>', { 'set-cookie': renewed });
    await page.goto(`${recorder.site.url}/renewed`);
    const [kept, ...others] = await page.context().cookies();
    expect(others).toEqual([]);
    expect({ ...kept, expires: 0 }).toEqual({ ...written, expires: 0 });
    // The minute of the decision is kept, its seconds are not.
    expect(Math.abs((kept?.expires ?? 0) - (written?.expires ?? 0))).toBeLessThan(1);
    await page.goto(`${recorder.site.url}/`);
    expect((await compare(page))['ads']).toBe('refused');
  });
});

describe('the boot lines', () => {
  it('let the interface come ahead for a first visitor, and nothing for those who have decided', async () => {
    const { page } = await open({ head: '', body: '' });
    await isLayer(page, 'notice');
    const paths = (): string[] => recorder.site.requests().map(({ path }) => path);
    const asked = paths();
    expect(asked.filter((path) => path === '/assent-ui.js')).toHaveLength(1);
    expect(asked.filter((path) => path === '/locales/en.js')).toHaveLength(1);
    // In the order in which the browser begins: they reach the server in any.
    const begun = await page.evaluate<number[]>(`['/assent-ui.js', '/slow.js'].map((path) =>
      performance.getEntriesByType('resource').find(({ name }) => name.includes(path)).startTime)`);
    expect(begun[0]).toBeLessThanOrEqual(begun[1] ?? 0);
    await chooseAndReload(page, 'reject-all');
    recorder.site.clear();
    await page.reload();
    await isLayer(page, 'closed');
    expect(sorted(paths())).toEqual(['/', '/assent.js', '/slow.js']);
  });
});
