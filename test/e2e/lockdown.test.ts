import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { fixturePage, policyElement } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import { runAll, unstoppable } from '../support/vectors.js';
import { ask, choose, eventually, isLayer, pathsOf, sorted, watch } from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const stats = {
  id: 'stats',
  name: 'Stats',
  purposes: ['analytics'],
  match: ['127.0.0.1'],
  cookies: [{ name: '_stats' }],
};
const adline = { id: 'adline', name: 'Adline', purposes: ['ads'], match: ['adline.invalid'] };
const basis = { id: 'basis', name: 'Basis', purposes: ['necessary'], match: ['127.0.0.1'] };

interface Options {
  readonly services?: readonly object[];
  readonly guard?: object;
  readonly files?: readonly string[];
  readonly body?: string;
}

const all = (): string => `<script>${runAll(recorder.thirdParty.url, unstoppable)}</script>`;
const paths = sorted(unstoppable.map(({ path }) => path));

async function open({
  services = [stats, adline],
  guard = {},
  files = ['lockdown', 'guard'],
  body = all(),
}: Options = {}) {
  const page = await browser.page();
  const watched = watch(page);
  const { html } = fixturePage({
    placement: 'none',
    body,
    head: `${policyElement(policyWith({ services, guard: { mode: 'lockdown', ...guard } }))}
      ${files.map((file) => `<script src="/assent-${file}.js"></script>`).join('')}
      <script async src="/assent.js"></script>`,
  });
  await page.goto(recorder.site.page('/', html));
  return { page, ...watched };
}

const visits = (): number => recorder.site.requests('/').length;
const seen = (): string[] => pathsOf(recorder.thirdParty);
const policies = (page: Page): Promise<number> => page.locator('meta[http-equiv="Content-Security-Policy"]').count();

async function arrived(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    await fetch('/assent.js');
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await fetch('/assent.js');
  });
  return seen();
}

it('is for what the guard alone can not stop', async () => {
  await open({ files: ['guard'] });
  await eventually(seen).toEqual(paths);
});

it('lets none of it out before a choice, and does not disturb scripts of the page', async () => {
  const { page, errors } = await open({
    body: `${all()}<script>window.seen = eval('1 + 1');</script><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`,
  });
  await isLayer(page, 'notice');
  expect(await arrived(page)).toEqual([]);
  expect(await page.evaluate('window.seen')).toBe(2);
  expect(errors).toEqual([]);
});

it('loads the page again, once, after a grant, and lets out what was granted', async () => {
  const { page } = await open();
  await isLayer(page, 'notice');
  const loaded = page.waitForEvent('load');
  await choose(page, 'accept-all').catch(() => {});
  await loaded;
  await eventually(seen).toEqual(paths);
  await isLayer(page, 'closed');
  expect(visits()).toBe(2);
  expect(await policies(page)).toBe(0);
});

it('does so once where what services left must be deleted first', async () => {
  const { page } = await open();
  await isLayer(page, 'notice');
  await page.evaluate(`document.cookie = 'other=1'; localStorage.setItem('own', '1')`);
  const loaded = page.waitForEvent('load');
  await ask(page, 'update({ analytics: true, ads: false })').catch(() => {});
  await loaded;
  await eventually(seen).toEqual(paths);
  await isLayer(page, 'closed');
  expect(visits()).toBe(2);
  expect(await policies(page)).toBe(1);
});

it('does not load the page again after a refusal', async () => {
  const { page } = await open();
  await isLayer(page, 'notice');
  await choose(page, 'reject-all');
  expect(await arrived(page)).toEqual([]);
  expect(visits()).toBe(1);
});

it('closes at once what is taken back', async () => {
  const { page } = await open({ body: '' });
  await isLayer(page, 'notice');
  const loaded = page.waitForEvent('load');
  await ask(page, 'acceptAll()').catch(() => {});
  await loaded;
  await eventually(() => page.evaluate('window.assent?.decision?.how ?? null')).toBe('program');
  await ask(page, 'rejectAll()');
  await page.evaluate(`(() => { ${runAll(recorder.thirdParty.url, unstoppable)} })()`);
  expect(await arrived(page)).toEqual([]);
  expect(visits()).toBe(2);
});

it('does not load the page again where it could not tell how often it did', async () => {
  const { page } = await open({
    body: '<script>Storage.prototype.setItem = () => { throw new Error("full"); };</script>',
  });
  await isLayer(page, 'notice');
  await ask(page, 'acceptAll()');
  await arrived(page);
  expect(visits()).toBe(1);
});

it('lets out what is required without a choice, and hosts that the site needs', async () => {
  await open({ services: [basis, adline] });
  await eventually(seen).toEqual(paths);
  recorder.thirdParty.clear();
  await open({ services: [adline], guard: { hosts: ['127.0.0.1'] } });
  await eventually(seen).toEqual(paths);
});

it('keeps a host closed that a service without a grant claims, too', async () => {
  const { page } = await open({ services: [basis, stats] });
  await isLayer(page, 'notice');
  expect(await arrived(page)).toEqual([]);
});

it('does nothing in other modes', async () => {
  const { page } = await open({ guard: { mode: 'enforce' } });
  await eventually(seen).toEqual(paths);
  expect(await policies(page)).toBe(0);
});
