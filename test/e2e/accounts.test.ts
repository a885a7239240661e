import type { Cookie, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../support/axe.js';
import type { PageOptions } from '../support/page.js';
import { choicesOf, none, policy, recordIn, useShop } from '../support/shop.js';
import { arrived, ask, choose, control, eventually, host, isLayer, setPurposes, startOver } from '../support/visit.js';

const { recorder, visit, load } = useShop();

/** What the site has stored with its accounts, as a server would. */
type Accounts = Map<string, string>;

const texts = {
  en: {
    account: 'Signed in, your choice holds on all your devices.',
    accountApplied: 'The choices of your account hold here.',
  },
};

/** A page of the site for who is signed in, with an embed and a script for ads. */
function pageFor(accounts: Accounts, who?: string, more: object = {}): PageOptions {
  const said = { id: who, choice: accounts.get(who ?? '') ?? null };
  const command = who
    ? `account.signIn({ ...${JSON.stringify(said)}, save: (choice) => siteSaves('${who}', choice) })`
    : 'account.signOut()';
  const third = recorder.thirdParty.url;
  return {
    policy: policy({ texts, ...more }),
    // In front of assent.js: what the device holds is settled before anything runs because of it.
    first: `<script src="/assent-account.js"></script>
      <script>assentAccount.push((account) => {
        window.account = account;
        window.settled = ${command};
      });</script>`,
    body: `<main><h1>Shop</h1></main>
      <script type="text/plain" data-purpose="ads" data-src="${third}/ads.js"></script>
      <iframe data-service="acme-ads" data-src="${third}/frame.html" title="Offers"></iframe>`,
  };
}

interface Device {
  readonly page: Page;
  readonly open: (who?: string, page?: Page) => Promise<void>;
}

/** A browser of a visitor. */
async function device(accounts: Accounts, more: object = {}): Promise<Device> {
  const { page } = await visit(pageFor(accounts, undefined, more), {
    before: "window.siteSaves ??= () => Promise.reject(new Error('not there yet'));",
  });
  await page.context().exposeFunction('siteSaves', (who: string, choice: string | null) => {
    if (choice === null) accounts.delete(who);
    else accounts.set(who, choice);
  });
  return {
    page,
    open: async (who, place = page) => {
      await load(place, pageFor(accounts, who, more));
      await place.waitForFunction('window.settled');
      await place.evaluate('window.settled');
    },
  };
}

const paths = (page: Page) => arrived(page, recorder.thirdParty);
const kept = (page: Page) => page.evaluate<string[]>('Object.keys(localStorage)');
const frames = (page: Page) => page.locator('iframe[src]').count();

/** When, how and what: until what was taken back is deleted, the record fits no page. */
const decisionIn = (cookie: Cookie | undefined) =>
  cookie?.value.split('~').filter((_, index) => /[1235]/.test(String(index)));

describe('an account', () => {
  it('brings what was chosen on one device to another, grants and withdrawals alike, and says so there', async () => {
    const accounts: Accounts = new Map();
    const phone = await device(accounts);
    const laptop = await device(accounts);
    await phone.open('anna');
    expect(await host(phone.page).locator('section p').first().textContent()).toContain('on all your devices');
    await choose(phone.page, 'accept-all');
    await eventually(() => accounts.has('anna')).toBe(true);

    recorder.thirdParty.clear();
    await laptop.open('anna');
    await isLayer(laptop.page, 'closed');
    await eventually(() => paths(laptop.page)).toContain('/frame.html');
    const status = host(laptop.page).locator('.account');
    await eventually(() => status.textContent()).toBe('The choices of your account hold here.');
    expect(await violationsIn(laptop.page)).toEqual([]);
    expect(await laptop.page.evaluate('document.activeElement === document.body')).toBe(true);
    // It goes with the next press, not with time.
    await laptop.page.waitForTimeout(4_200);
    expect(await status.count()).toBe(1);
    await laptop.page.keyboard.press('Shift');
    await eventually(() => status.count()).toBe(0);

    // The next pages are those of any visitor who comes back.
    recorder.site.clear();
    await laptop.open('anna');
    expect(
      recorder.site
        .requests()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/', '/assent-account.js', '/assent.js']);

    const before = accounts.get('anna');
    await setPurposes(phone.page, { ads: false });
    await eventually(() => accounts.get('anna') !== before).toBe(true);
    await startOver(laptop.page, recorder.thirdParty);
    await laptop.open('anna');
    // Of one minute nobody knows which was the last: the stricter one holds.
    await eventually(() => ask<boolean>(laptop.page, "allows('ads')")).toBe(false);
    await eventually(() => frames(laptop.page)).toBe(0);
    expect(await ask<boolean>(laptop.page, "allows('analytics')")).toBe(true);
  });

  it('takes what is not allowed out of the page, and off the device, in the moment of signing in', async () => {
    const accounts: Accounts = new Map();
    const { page, open } = await device(accounts);
    await open('anna');
    await choose(page, 'reject-all');
    await eventually(() => accounts.has('anna')).toBe(true);
    await open();
    await choose(page, 'accept-all');
    await eventually(() => frames(page)).toBe(1);
    await page.evaluate(
      `account.signIn({ id: 'anna', choice: ${JSON.stringify(accounts.get('anna'))}, save: () => {} })`,
    );
    expect(await ask<boolean>(page, "allows('acme-ads')")).toBe(false);
    await eventually(() => frames(page)).toBe(0);
    await page.evaluate('account.signOut()');
    await eventually(() => frames(page)).toBe(1);
  });
});

describe('a shared device', () => {
  it('keeps two accounts, and nobody, apart', async () => {
    const accounts: Accounts = new Map();
    const { page, open } = await device(accounts);
    await isLayer(page, 'notice');
    await open('anna');
    await choose(page, 'accept-all');
    await eventually(() => accounts.has('anna')).toBe(true);
    await eventually(() => paths(page)).toContain('/ads.js');
    await page.evaluate('account.signOut()');
    await isLayer(page, 'notice');
    expect(await recordIn(page)).toBeUndefined();
    expect((await kept(page)).filter((key) => key.startsWith('assent'))).toEqual([]);
    await eventually(() => frames(page)).toBe(0);

    await startOver(page, recorder.thirdParty);
    await open('bert');
    await isLayer(page, 'notice');
    await choose(page, 'reject-all');
    await eventually(() => accounts.has('bert')).toBe(true);
    expect(await choicesOf(page)).toEqual(none);
    // Without signing out.
    await open('anna');
    await eventually(() => paths(page)).toContain('/ads.js');
    await startOver(page, recorder.thirdParty);
    await open('bert');
    expect(await choicesOf(page)).toEqual(none);
    await open();
    await isLayer(page, 'notice');
    expect(await choicesOf(page)).toBeUndefined();
    expect(await paths(page)).toEqual([]);
  });

  it('gives back what had been chosen on it, though the page is closed in between', async () => {
    const accounts: Accounts = new Map();
    const { page, open } = await device(accounts);
    await choose(page, 'reject-all');
    const own = await recordIn(page);
    await open('anna');
    await setPurposes(page, { ads: true });
    await eventually(() => accounts.has('anna')).toBe(true);
    expect((await recordIn(page))?.value).not.toBe(own?.value);
    const next = await page.context().newPage();
    // What judges policies may never come.
    await page.evaluate('void account.signOut(), 0');
    await page.close();
    recorder.thirdParty.clear();
    await open(undefined, next);
    expect(decisionIn(await recordIn(next))).toEqual(decisionIn(own));
    await eventually(() => choicesOf(next)).toEqual(none);
    expect(await paths(next)).toEqual([]);
  });

  it('keeps receipts of each apart, and no account in any', async () => {
    const accounts: Accounts = new Map();
    const { page, open } = await device(accounts, { receipts: {} });
    const history = () =>
      page.evaluate<string[]>(
        "JSON.parse(localStorage['assent-history'] ?? '{\"receipts\":[]}').receipts.map((one) => JSON.stringify(one))",
      );
    const types = async () => (await history()).map((text) => /"type":"(\w+)"/.exec(text)?.[1]);
    await choose(page, 'reject-all');
    await eventually(types).toEqual(['refusal']);
    await open('anna');
    await eventually(types).toEqual([]);
    await setPurposes(page, { ads: true });
    await eventually(types).toEqual(['grant']);
    expect((await history()).join()).not.toContain('anna');
    await page.evaluate('account.signOut()');
    await eventually(types).toEqual(['refusal']);
  });

  it('closes in one tab what was signed out in another, and forgets it there', async () => {
    const accounts: Accounts = new Map();
    const { page: first, open } = await device(accounts);
    await open('anna');
    await choose(first, 'accept-all');
    await eventually(() => accounts.has('anna')).toBe(true);
    await eventually(() => frames(first)).toBe(1);
    const second = await first.context().newPage();
    await open('anna', second);
    await second.evaluate('account.signOut()');
    await eventually(() => ask<boolean>(first, "allows('ads')")).toBe(false);
    await eventually(() => frames(first)).toBe(0);
    // What is decided there now is not the account's any more.
    const saved = accounts.get('anna');
    await isLayer(first, 'notice');
    await choose(first, 'reject-all');
    expect(accounts.get('anna')).toBe(saved);
  });

  it('lets no text that somebody has made up grant anything', async () => {
    const accounts: Accounts = new Map([['anna', '1~htekw~1~save~~////~6.CAkTgAFdUWfPQGpCMMtQ~~~twddYY~0']]);
    const { page, open } = await device(accounts);
    await open('anna');
    await isLayer(page, 'notice');
    expect(await ask<boolean>(page, "allows('ads')")).toBe(false);
    expect(await paths(page)).toEqual([]);
  });
});

it('the npm build settles whose choices hold before anything runs because of them', async () => {
  const imports = {
    assent: '/dist/index.js',
    'assent/account': '/dist/account.js',
    preact: '/node_modules/preact/dist/preact.mjs',
    'preact/jsx-runtime': '/node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs',
    'js-cookie': '/node_modules/js-cookie/dist/js.cookie.mjs',
  };
  const pageOf = (who: string, body = ''): PageOptions => ({
    placement: 'none',
    head: `<script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module">
        import { createAssent } from 'assent';
        import { createAccount } from 'assent/account';
        const account = createAccount(() => assent);
        window.settled = account.signIn({ id: '${who}', choice: null, save: () => {} });
        const assent = createAssent(${JSON.stringify(policy())});
        window.started = assent;
      </script>`,
    body,
  });
  const tag = `<script type="text/plain" data-purpose="ads" data-src="${recorder.thirdParty.url}/ads.js"></script>`;
  const { page } = await visit(pageOf('anna', tag));
  await choose(page, 'accept-all');
  await recorder.thirdParty.waitFor('/ads.js');
  await startOver(page, recorder.thirdParty);
  await load(page, pageOf('bert', tag));
  await isLayer(page, 'notice');
  expect(await page.evaluate("window.settled.then(() => started.allows('ads'))")).toBe(false);
  expect(await paths(page)).toEqual([]);
});

describe('linkable', () => {
  it('gives an identifier away only while merging is granted, and who is named besides', async () => {
    const device1 = {
      id: 'tv',
      name: 'TV',
      kind: 'device',
      purposes: ['merging'],
      provider: { name: 'Us', class: 'self' },
    };
    const { page } = await visit({ policy: policy({ services: [device1], purposes: [{ id: 'merging' }] }) });
    const linkable = () =>
      page.evaluate<unknown[]>(
        "[assent.linkable('u1') ?? null, (assent.allows('tv') && assent.linkable('u1')) || null]",
      );
    expect(await linkable()).toEqual([null, null]);
    await choose(page, 'accept-all');
    expect(await linkable()).toEqual(['u1', 'u1']);
    await ask(page, 'update({ tv: false })');
    expect(await linkable()).toEqual(['u1', null]);
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await choose(page, 'reject-all');
    expect(await linkable()).toEqual([null, null]);
  });
});

it('a class that was refused stays out when a service comes to it later', async () => {
  const partner = (id: string) => ({ id, name: id, purposes: ['ads'], provider: { name: id, class: 'partner' } });
  const own = { ...partner('house'), provider: { name: 'Us', class: 'self' } };
  const partners = { ...partner('partners'), name: 'All partners', kind: 'class' };
  const held = (...ids: string[]) =>
    ids.map((id) => `<img data-service="${id}" data-src="${recorder.thirdParty.url}/${id}.gif" alt="">`).join('');
  const body = held('house', 'acme', 'late');
  const { page } = await visit({ policy: policy({ services: [own, partner('acme'), partners] }), body });
  await control(page, 'open-preferences').or(control(page, 'choose')).first().click();
  await isLayer(page, 'preferences');
  await host(page).locator('[data-purpose=ads]').check();
  await host(page).locator('[aria-controls$=list]').last().click();
  await host(page).locator('[data-service=partners]').uncheck();
  expect(await violationsIn(page)).toEqual([]);
  await choose(page, 'save');
  await eventually(() => paths(page)).toEqual(['/house.gif']);
  await startOver(page, recorder.thirdParty);
  await load(page, { policy: policy({ services: [own, partner('acme'), partner('late'), partners] }), body });
  await isLayer(page, 'closed');
  expect(await paths(page)).toEqual(['/house.gif']);
  expect(await ask(page, "explain('late').reason")).toBe('refused');
});
