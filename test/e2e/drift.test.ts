import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { policy, useShop } from '../support/shop.js';
import { ask, choose, eventually, isLayer } from '../support/visit.js';

/* What assent/development watches in a page, from the built file. */

const { recorder, visit, load } = useShop();

const declared = [
  {
    id: 'acme-stats',
    name: 'Acme Stats',
    purposes: ['analytics'],
    match: ['127.0.0.1'],
    cookies: [{ name: '_stats' }, { name: '_fam_*' }],
    storage: [{ area: 'local', key: 'stats' }],
  },
  { id: 'acme-ads', name: 'Acme Ads', purposes: ['ads'], match: ['*.ads.invalid'] },
];

const withDrift = (services: readonly object[], body = ''): Parameters<typeof load>[1] => ({
  policy: policy({ services }),
  body: `${body}<script type="module">
    import { watchDrift } from '/development.js';
    const policy = JSON.parse(document.getElementById('assent-policy').textContent);
    (window.assent ||= []).push((assent) => {
      window.warned = [];
      assent.on('warning', ({ code, about, seen }) => code === 'undeclared' && warned.push([about, seen]));
      window.drift = watchDrift(assent, policy);
    });
  </script>`,
});

const abouts = (page: Page): Promise<string[]> => page.evaluate('(window.warned ?? []).map(([about]) => about).sort()');
const isWatching = (page: Page): Promise<unknown> => eventually(() => page.evaluate('!!window.drift')).toBe(true);

describe('what no service declares', () => {
  it('raises one warning for each cookie, key, frame and host, which names it and what brought it', async () => {
    recorder.site.file(
      '/writer.js',
      "document.cookie = '_new=1; path=/'; document.cookie = '_new=2; path=/'; localStorage.setItem('kept', '1'); sessionStorage.setItem('kept', '1')",
    );
    const { page, errors } = await visit(withDrift(declared.slice(1)));
    await isWatching(page);
    await page.evaluate(`{
      const script = document.createElement('script');
      script.src = '/writer.js';
      const frame = document.createElement('iframe');
      frame.id = 'late';
      frame.src = '${recorder.thirdParty.url}/frame.html';
      const image = document.createElement('img');
      image.id = 'pixel';
      image.src = '${recorder.thirdParty.url.replace('127.0.0.1', '127.0.0.1')}/pixel.gif';
      document.body.append(script, frame, image);
    }`);
    const wanted = ['cookie _new', 'frame 127.0.0.1', 'host 127.0.0.1', 'local kept', 'session kept'];
    await eventually(() => abouts(page)).toEqual(wanted);
    const culprits = await page.evaluate(
      'Object.fromEntries(warned.map(([about, { culprit }]) => [about, culprit?.id ?? culprit]))',
    );
    expect(culprits).toEqual({
      'cookie _new': `${recorder.site.url}/writer.js`,
      'local kept': `${recorder.site.url}/writer.js`,
      'session kept': `${recorder.site.url}/writer.js`,
      'frame 127.0.0.1': 'late',
      'host 127.0.0.1': 'pixel',
    });
    // Nothing is told twice, and nothing of ours at all: the record is there, too.
    await choose(page, 'accept-all');
    await page.waitForTimeout(1500);
    expect(await abouts(page)).toEqual(wanted);
    expect(errors).toEqual([]);
  });

  it('is nothing where all of it is declared', async () => {
    const { page } = await visit(
      withDrift(
        declared,
        `<img src="${recorder.thirdParty.url}/a.gif"><iframe src="${recorder.thirdParty.url}/b.html"></iframe>`,
      ),
    );
    await isWatching(page);
    await page.evaluate("document.cookie = '_stats=1'; document.cookie = '_fam_x=1'; localStorage.stats = 1");
    await choose(page, 'accept-all');
    await page.waitForTimeout(1500);
    expect(await abouts(page)).toEqual([]);
  });

  it('is not watched any more once it is stopped, and the page has its own functions back', async () => {
    const before =
      "window.own = [Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set, Storage.prototype.setItem]";
    const { page } = await visit(withDrift([]), { before });
    await isWatching(page);
    await page.evaluate('drift.stop()');
    expect(
      await page.evaluate(
        "own[0] === Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set && own[1] === Storage.prototype.setItem",
      ),
    ).toBe(true);
    await page.evaluate("document.cookie = '_late=1'");
    await page.waitForTimeout(1500);
    expect(await abouts(page)).toEqual([]);
  });
});

describe('the explanation of an element or an address', () => {
  it('says whether it is held, by which rule, and what it needs', async () => {
    const body = `<iframe data-purpose="ads" data-src="${recorder.thirdParty.url}/frame.html"></iframe>
      <img id="refused" data-purpose="!ads" data-src="/own.gif" alt=""><img id="plain" src="${recorder.thirdParty.url}/x.gif" alt="">`;
    const { page } = await visit(withDrift(declared, body));
    await isWatching(page);
    await isLayer(page, 'notice');
    const explain = (what: string): Promise<unknown> => page.evaluate(`drift.explain(${what})`);
    const frame = "document.querySelector('iframe')";
    expect(await explain(frame)).toMatchObject({
      held: true,
      rule: 'data-purpose="ads"',
      needs: [{ id: 'ads', allowed: false, reason: 'undecided' }],
      services: ['acme-stats'],
    });
    expect(await explain("'https://x.ads.invalid/a.js'")).toEqual({
      held: false,
      rule: '*.ads.invalid',
      needs: [{ id: 'acme-ads', allowed: false, reason: 'undecided', rule: '' }],
      services: ['acme-ads'],
    });
    expect(await explain("document.querySelector('#plain')")).toMatchObject({ held: false, rule: '127.0.0.1' });
    expect(await explain("'/own.js'")).toEqual({ held: false, rule: null, needs: [], services: [] });
    for (const odd of ['null', '{}', "'http://['", 'document', 'Symbol.iterator']) {
      expect(await explain(odd)).toMatchObject({ held: false, rule: null });
    }
    await ask(page, 'update({ ads: true })');
    await page.locator('iframe[src]').waitFor({ state: 'attached' });
    expect(await explain(frame)).toMatchObject({ held: false, needs: [{ allowed: true }] });
    expect(await explain("document.querySelector('#refused')")).toMatchObject({
      held: true,
      rule: 'data-purpose="!ads"',
    });
    await ask(page, 'update({ ads: false })');
    expect(await explain("document.querySelector('#refused')")).toMatchObject({ held: false });
  });
});
