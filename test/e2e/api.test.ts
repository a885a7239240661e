import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { all, choicesOf, none, policy, useShop } from '../support/shop.js';
import { arrived, ask, choose, control, host, isLayer, setPurposes } from '../support/visit.js';

const { recorder, tags, visit } = useShop();

const DAY = 86_400_000;

describe('the API', () => {
  it('grants, refuses and changes, and says when it counts and is stored', async () => {
    const { page } = await visit();
    await isLayer(page, 'notice');
    await ask(page, "update({ 'acme-ads': true })");
    expect(await choicesOf(page)).toEqual({ 'acme-ads': true });
    await isLayer(page, 'notice');
    await ask(page, 'acceptAll()');
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toEqual(all);
    await ask(page, 'update({ ads: false })');
    expect(await choicesOf(page)).toEqual({ ...none, analytics: true, 'acme-stats': true });
    await page.reload();
    await isLayer(page, 'closed');
    // A later visit, where nothing but the boot file is there yet.
    const stored = await page.evaluate(`(async () => {
      await assent.update({ 'other-ads': true });
      return [assent.allows('other-ads'), document.cookie];
    })()`);
    expect(stored).toEqual([true, expect.stringContaining('assent=1~')]);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toEqual({ ...none, analytics: true, 'acme-stats': true, 'other-ads': true });
    await ask(page, 'rejectAll()');
    expect(await ask(page, 'decision')).toMatchObject({ how: 'program', choices: none });
  });

  it('forgets: the record goes, everything closes, and it asks again', async () => {
    const { page } = await visit({
      body: `<iframe data-purpose="ads" data-src="${recorder.thirdParty.url}/frame.html"></iframe>`,
    });
    await choose(page, 'accept-all');
    await recorder.thirdParty.waitFor('/frame.html');
    await ask(page, 'forget()');
    await isLayer(page, 'notice');
    expect(await page.locator('iframe[src]').count()).toBe(0);
    expect(await ask(page, 'decision')).toBeNull();
    expect(await page.context().cookies()).toEqual([]);
    await page.reload();
    await isLayer(page, 'notice');
  });

  it('resolves whenAllowed at once, after a choice, or never', async () => {
    const { page } = await visit();
    await isLayer(page, 'notice');
    await page.evaluate(`(() => {
      window.resolved = [];
      for (const id of ['analytics', 'ads', 'acme-ads']) assent.whenAllowed(id).then(() => resolved.push(id));
    })()`);
    await ask(page, "update({ 'acme-ads': true })");
    expect(await page.evaluate('resolved')).toEqual(['acme-ads']);
    await ask(page, 'update({ analytics: true, ads: false })');
    expect(await page.evaluate('resolved')).toEqual(['acme-ads', 'analytics']);
    expect(await page.evaluate("assent.whenAllowed('analytics').then(() => 'at once')")).toBe('at once');
  });

  it('explains why something is on or off', async () => {
    const { page } = await visit({
      policy: policy({ purposes: [{ id: 'login', required: true, reason: 'You asked to stay signed in.' }] }),
    });
    await isLayer(page, 'notice');
    expect(await ask(page, "explain('ads')")).toEqual({ id: 'ads', allowed: false, reason: 'undecided', rule: '' });
    await setPurposes(page, { ads: true });
    expect(await ask(page, "explain('ads')")).toEqual({ id: 'ads', allowed: true, reason: 'granted', rule: '' });
    expect(await ask(page, "explain('other-ads')")).toEqual({
      id: 'other-ads',
      allowed: true,
      reason: 'granted',
      rule: '',
    });
    expect(await ask(page, "explain('analytics')")).toEqual({
      id: 'analytics',
      allowed: false,
      reason: 'refused',
      rule: '',
    });
    expect(await ask(page, "explain('login')")).toEqual({ id: 'login', allowed: true, reason: 'required', rule: '' });
    expect(await ask(page, "explain('typo')")).toEqual({ id: 'typo', allowed: false, reason: 'unknown', rule: '' });
  });

  it('gives a receipt that says what was decided, and nothing about who or where', async () => {
    const { page } = await visit({ policy: policy({ id: 'shop' }) });
    await isLayer(page, 'notice');
    expect(await ask(page, 'receipt()')).toBeNull();
    await choose(page, 'accept-all');
    const receipt = await ask<Record<string, unknown>>(page, 'receipt()');
    expect(Object.keys(receipt).sort()).toEqual(['at', 'choices', 'expires', 'how', 'policy', 'revision']);
    expect(receipt).toMatchObject({ policy: 'shop', how: 'accept-all', revision: '1', choices: all });
    expect(Number(receipt['expires']) - Number(receipt['at'])).toBe(182 * DAY);
  });

  it('tells listeners and the document of ready and of each change, until they stop listening', async () => {
    const { page } = await visit({
      head: `<script>
        window.heard = [];
        for (const name of ['assent:ready', 'assent:change']) {
          document.addEventListener(name, ({ type, detail }) => heard.push([type, detail.decision?.choices.ads]));
        }
        (window.assent ||= []).push((assent) => {
          window.stop = assent.on('change', ({ decision }) => heard.push(['change', decision.choices.ads]));
        });
      </script>`,
    });
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    await page.evaluate("assent.on('ready', ({ decision }) => heard.push(['late', decision.choices.ads]))");
    await ask(page, 'update({ ads: false })');
    await page.evaluate('stop()');
    await ask(page, 'update({ ads: true })');
    expect(await page.evaluate('heard')).toEqual([
      ['assent:ready', undefined],
      ['change', true],
      ['assent:change', true],
      ['late', true],
      ['change', false],
      ['assent:change', false],
      ['assent:change', true],
    ]);
  });

  it('tells of what the gate releases and holds', async () => {
    const { page } = await visit({
      body: `<img id="image" alt="" data-purpose="ads" data-src="${recorder.thirdParty.url}/image.gif">`,
    });
    await isLayer(page, 'notice');
    await page.evaluate(`(() => {
      window.heard = [];
      assent.on('gate', ({ type, element }) => heard.push([type, element.id]));
    })()`);
    await ask(page, 'acceptAll()');
    await page.waitForFunction('heard.length');
    await ask(page, 'rejectAll()');
    expect(await page.evaluate('heard')).toEqual([
      ['release', 'image'],
      ['hold', 'image'],
    ]);
  });

  it('can be changed by nobody, and its decision is a copy', async () => {
    const { page } = await visit();
    await choose(page, 'reject-all');
    const attempts = `(() => {
      const attempts = [
        () => { assent.decision.choices.ads = true },
        () => { assent.decision = { choices: { ads: true } } },
        () => { assent.allows = () => true },
        () => { window.assent = { allows: () => true } },
        () => { delete window.assent },
        () => { Object.defineProperty(window, 'assent', { value: 1 }) },
      ];
      for (const attempt of attempts) try { attempt() } catch {}
      return [assent.decision.choices.ads, assent.allows('ads')];
    })()`;
    expect(await page.evaluate(attempts)).toEqual([false, false]);
  });

  const misuse = [
    "update('ads')",
    "update(['ads'])",
    "update({ ads: 'true' })",
    'update({ ads: 1 })',
    'update({ ads: null })',
    'update({ adds: true })',
    'update(JSON.parse(\'{ "__proto__": true, "constructor": true }\'))',
    'update({ login: false })',
    'allows()',
    "allows('adds')",
    "allows('constructor')",
    "allows(['ads'])",
    "explain('adds')",
  ];

  it('is warned about a wrong choice or id, and none grants anything', async () => {
    const { page, warnings, errors } = await visit({
      policy: policy({ purposes: [{ id: 'login', required: true, reason: 'You asked to stay signed in.' }] }),
    });
    await isLayer(page, 'notice');
    for (const call of misuse) {
      const before = warnings.length;
      await page.evaluate(`void assent.${call}`).catch((error: unknown) => expect.soft(error, call).toBeUndefined());
      await ask(page, 'close()');
      await ask(page, 'open("notice")');
      await isLayer(page, 'notice');
      expect.soft(warnings.length, call).toBeGreaterThan(before);
      expect.soft(await choicesOf(page), call).toBeUndefined();
      expect.soft(await ask(page, "allows('login')"), call).toBe(true);
      expect.soft(await host(page).getAttribute('data-state'), call).toBe('notice');
    }
    await ask(page, 'update({ analytics: false })');
    expect(await choicesOf(page)).toEqual({ analytics: false, 'acme-stats': false });
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(errors).toEqual([]);
  });

  // Known: nothing is granted by these, and nothing is warned about either.
  it.for([
    'update()',
    'update(null)',
    'update(true)',
    'update(1)',
    "update(new Map([['ads', true]]))",
    "whenAllowed('adds')",
    "open('everything')",
    'open(true)',
    "push('acceptAll')",
    "on('change', 'acceptAll')",
  ])('is warned about %s', async (call) => {
    const { page, warnings } = await visit();
    await isLayer(page, 'notice');
    await page.evaluate(`void assent.${call}`).catch(() => undefined);
    await ask(page, 'close()');
    expect(warnings.length).toBeGreaterThan(0);
  });
});

describe('destroying it', () => {
  /** No host, nothing drawn, nothing that reacts; what ran stays and what is held stays held. */
  async function expectGone(page: Page): Promise<void> {
    expect(await host(page).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.getAttribute("style") ?? ""')).toBe('');
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<a id="link" href="#gone" data-assent="preferences">link</a><img data-purpose="ads" data-src="${recorder.thirdParty.url}/late.gif">')`,
    );
    await page.click('#link');
    expect(new URL(page.url()).hash).toBe('#gone');
    await ask(page, 'acceptAll()');
    await ask(page, 'open()');
    expect(await ask(page, "allows('ads')")).toBe(false);
    await arrived(page, recorder.thirdParty);
    expect(recorder.thirdParty.requests('/late.gif')).toEqual([]);
    expect(await host(page).count()).toBe(0);
  }

  it('leaves no host, no listener and no observer behind', async () => {
    const { page, errors } = await visit({
      body: `<iframe data-purpose="analytics" data-src="${recorder.thirdParty.url}/frame.html"></iframe><p style="height: 3000px"></p>`,
    });
    await isLayer(page, 'notice');
    await ask(page, 'update({ analytics: true })');
    await recorder.thirdParty.waitFor('/frame.html');
    await ask(page, 'destroy()');
    expect(await page.locator('iframe[src]').count()).toBe(1);
    await expectGone(page);
    await ask(page, 'destroy()');
    expect(errors).toEqual([]);
  });

  it('counts when the preferences are open', async () => {
    const { page } = await visit();
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await ask(page, 'destroy()');
    await expectGone(page);
  });

  it.for([
    { when: 'a command that waited for it', how: 'push((assent) => assent.destroy())' },
    { when: 'a listener for ready', how: "push((assent) => assent.on('ready', () => assent.destroy()))" },
  ])('counts in $when', async ({ how }) => {
    const { page, errors } = await visit({ head: `<script>(window.assent ||= []).${how}</script>` });
    await page.waitForFunction("window.assent && !Array.isArray(assent) && document.readyState === 'complete'");
    await arrived(page, recorder.thirdParty);
    await expectGone(page);
    expect(errors).toEqual([]);
  });

  it('counts while the interface is on its way and the page is being parsed', async () => {
    recorder.site.file('/slow.js', 'assent.destroy()');
    const { page, errors } = await visit({
      placement: 'head',
      body: `${tags('ads')}<script src="/slow.js"></script><p>more</p>${tags('analytics')}`,
    });
    await arrived(page, recorder.thirdParty);
    await expectGone(page);
    expect(errors).toEqual([]);
  });
});
