import { expect, it } from 'vitest';
import { arrivedAll, choose, isLayer, seenBy, switchPurposes, witness } from '../support/engines/answers.js';
import type { EnginePage } from '../support/engines/engine.js';
import { inEveryEngine } from '../support/engines/in-every-engine.js';
import { everyElement, inlineScript } from '../support/every-kind.js';
import type { PageOptions } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { arrived, ask, eventually, ran, sorted } from '../support/visit.js';

const purposes = ['analytics', 'ads'] as const;

const policy = policyWith({
  services: purposes.map((purpose) => ({
    id: `${purpose}-service`,
    name: `Service for ${purpose}`,
    purposes: [purpose],
    provider: { name: 'Acme', class: 'processor' },
    cookies: [{ name: `_${purpose}` }],
  })),
});

const choicesOf = (page: EnginePage) => ask<Record<string, boolean>>(page, 'decision?.choices');

inEveryEngine(({ name, recorder, visit }) => {
  /** An element of each kind for each purpose, and a script that leaves the cookie that the policy declares. */
  const visitEveryElement = (): Promise<EnginePage> =>
    visit({
      policy,
      first: witness(),
      body: purposes
        .map(
          (purpose) => `${everyElement(recorder.thirdParty.url, purpose).html}
            <script type="text/plain" data-purpose="${purpose}">document.cookie = '_${purpose}=1; path=/'</script>`,
        )
        .join('\n'),
    });

  const visitWith = (body: string, options: PageOptions = {}): Promise<EnginePage> =>
    visit({ policy, first: witness(), body, ...options });

  /**
   * With assent or without, WebKitGTK asks for media by range, for none that it has no decoder for, and not again for a
   * preload that it has just had.
   */
  const isSteady = (path: string): boolean => name !== 'WebKit' || !/\.mp[34]$|preload\.gif$/.test(path);

  /** All that waits for this purpose has arrived, each once, and nothing else. */
  async function expectAllOf(page: EnginePage, purpose: string): Promise<void> {
    const { paths, scripts } = everyElement('', purpose);
    const seen = await arrivedAll(page, recorder.thirdParty, paths.filter(isSteady));
    expect(seen.filter(isSteady)).toEqual(paths.filter(isSteady));
    expect(paths).toEqual(expect.arrayContaining(seen));
    expect(sorted(await ran(page))).toEqual(scripts);
    expect(await seenBy(page)).toMatchObject({ errors: [], readies: 1, frames: [`/${purpose}/frame.html`] });
  }

  it('sees every request of the same elements when nothing holds them', async () => {
    const { html, paths } = everyElement(recorder.thirdParty.url, 'ads');
    const live = html
      .replaceAll(/ data-(src|srcset|href|data|poster|type)=/g, ' $1=')
      .replaceAll('type="text/plain"', '');
    const page = await visit({ placement: 'none', body: live });
    const seen = await arrivedAll(page, recorder.thirdParty, paths.filter(isSteady));
    expect(seen.filter(isSteady)).toEqual(paths.filter(isSteady));
  });

  it('requests nothing of a third party before a choice', async () => {
    const page = await visitEveryElement();
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await ran(page)).toEqual([]);
    expect(await page.cookies()).toEqual([]);
    expect(await seenBy(page)).toMatchObject({ errors: [], readies: 1, frames: [] });
  });

  it('requests nothing after all is rejected, on this page and the next', async () => {
    const page = await visitEveryElement();
    await choose(page, 'reject-all');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    for (const again of [page.reload, () => page.open(recorder.site.url)]) {
      await again();
      await isLayer(page, 'closed');
      expect(await arrived(page, recorder.thirdParty)).toEqual([]);
      expect(await ran(page)).toEqual([]);
      expect((await page.cookies()).map((cookie) => cookie.name)).toEqual(['assent']);
    }
  });

  it.for(purposes)(
    'requests what waits for %s alone once that is granted, each once, and after a reload',
    async (purpose) => {
      const page = await visitEveryElement();
      await switchPurposes(page, purpose);
      await expectAllOf(page, purpose);
      const choices = await choicesOf(page);
      expect(choices).toMatchObject({ analytics: purpose === 'analytics', ads: purpose === 'ads' });

      recorder.thirdParty.clear();
      recorder.site.clear();
      await page.reload();
      await isLayer(page, 'closed');
      await expectAllOf(page, purpose);
      expect(await choicesOf(page)).toEqual(choices);
      // No interface for a visitor who has decided.
      expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
    },
  );

  it('takes frames, addresses and declared cookies back at once, and requests nothing after a reload', async () => {
    const page = await visitEveryElement();
    await switchPurposes(page, 'ads');
    await expectAllOf(page, 'ads');
    await eventually(() => page.evaluate('document.cookie')).toContain('_ads=1');

    // Looked at in the task in which the choice counts.
    const rest = await page.evaluate(`assent.update({ ads: false }).then(() => {
      const live = 'body :is(iframe, img, source, video, audio, embed):is([src], [srcset], [poster]), body :is([href], [data])';
      return { live: [...document.querySelectorAll(live)].map((one) => one.outerHTML), cookies: document.cookie };
    })`);
    expect(rest).toEqual({ live: [], cookies: expect.not.stringContaining('_ads') });
    // Empty ones wait in place of them.
    expect(await page.evaluate("[...document.querySelectorAll('iframe')].map((one) => one.src)")).toEqual(['', '']);

    await arrived(page, recorder.thirdParty);
    recorder.thirdParty.clear();
    await page.reload();
    await isLayer(page, 'closed');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await ran(page)).toEqual([]);
    expect((await page.cookies()).map((cookie) => cookie.name)).toEqual(['assent']);
  });

  it.for(['async', 'head'] as const)('loads a granted frame on every reload with placement %s', async (placement) => {
    const { thirdParty } = recorder;
    const page = await visitWith(
      `<iframe data-purpose="ads" data-src="${thirdParty.url}/slot.html" title="slot"></iframe>`,
      { placement },
    );
    await choose(page, 'accept-all');
    for (const load of ['first', 'second', 'third', 'fourth']) {
      await eventually(async () => (await seenBy(page)).frames).toEqual(['/slot.html']);
      expect(await arrived(page, thirdParty), load).toEqual(['/slot.html']);
      thirdParty.clear();
      await page.reload();
    }
  });

  const block = (content: string): string => `<template data-purpose="ads"><p>block</p>${content}</template>`;
  const isThere = (page: EnginePage) => page.evaluate("document.querySelector('p')?.textContent ?? ''");

  // Known: Firefox reads ahead into templates and fetches pictures, scripts and style sheets in them; it runs nothing.
  const itHoldsBlocks = name === 'Firefox' ? it.fails : it;

  itHoldsBlocks('requests nothing inside a block before it is granted', async () => {
    const { url } = recorder.thirdParty;
    const page = await visitWith(
      block(`<img src="${url}/block.gif" alt=""><script src="${url}/block.js"></script>
        <link rel="stylesheet" href="${url}/block.css"><iframe src="${url}/block.html" title="frame"></iframe>`),
    );
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });

  it('requests nothing inside a block whose elements are marked, too, and releases them with it, each once', async () => {
    const { thirdParty } = recorder;
    const { url } = thirdParty;
    const mark = 'data-purpose="ads"';
    const page = await visitWith(
      block(`<img ${mark} data-src="${url}/block.gif" alt=""><link ${mark} rel="stylesheet" data-href="${url}/block.css">
        <script type="text/plain" ${mark} data-src="${url}/block.js?delay=200"></script>
        <script type="text/plain" ${mark}>${inlineScript(url, '/block-inline')}</script>
        <iframe src="${url}/block.html" title="frame"></iframe>`),
    );
    await isLayer(page, 'notice');
    expect(await arrived(page, thirdParty)).toEqual([]);
    expect(await isThere(page)).toBe('');
    await choose(page, 'accept-all');
    const paths = ['/block-inline.gif', '/block.css', '/block.gif', '/block.html', '/block.js'];
    expect(await arrivedAll(page, thirdParty, paths)).toEqual(paths);
    expect(await ran(page)).toEqual(['/block.js', '/block-inline']);
    await ask(page, 'rejectAll()');
    expect(await isThere(page)).toBe('');
  });
});
