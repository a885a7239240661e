import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { fixturePage, policyElement } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import { runAll, templateFor, vectors } from '../support/vectors.js';
import { ask, choose, eventually, isLayer, pathsOf, ran, sorted, watch } from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const stats = {
  id: 'stats',
  name: 'Stats',
  purposes: ['analytics'],
  match: ['127.0.0.1'],
  cookies: [{ name: '_stats' }, { name: 'shared' }],
  storage: [
    { area: 'local', key: 'stats-*' },
    { area: 'session', key: 'stats-*' },
  ],
};
const ads = {
  id: 'adline',
  name: 'Adline',
  purposes: ['ads'],
  match: ['*.ads.invalid'],
  cookies: [{ name: 'shared' }],
};

interface Options {
  readonly guard?: object;
  readonly services?: readonly object[];
  /** What stands before the guard; the policy unless given. */
  readonly before?: string;
  /** The guard, and what goes with it. */
  readonly tag?: string;
  readonly head?: string;
  readonly body?: string;
}

const policyOf = ({ guard = {}, services = [stats, ads] }: Options): object => policyWith({ services, guard });

async function open(options: Options = {}) {
  const { before = policyElement(policyOf(options)), tag = '<script src="/assent-guard.js"></script>' } = options;
  const page = await browser.page();
  const watched = watch(page);
  const { html } = fixturePage({
    placement: 'none',
    body: options.body ?? '',
    head: `${before}${tag}
      <script>window.third = ${JSON.stringify(recorder.thirdParty.url)};</script>
      <script async src="/assent.js"></script>${options.head ?? ''}`,
  });
  await page.goto(recorder.site.page('/', html));
  return { page, ...watched };
}

/** Paths that have reached the third party, sorted. Browsers ask for the icon of a page in an object by themselves. */
const seen = (): string[] => pathsOf(recorder.thirdParty).filter((path) => path !== '/favicon.ico');

/** The same once the page has come to rest: it has loaded, is idle, has painted, and requests of its own have come back. */
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

interface Entry {
  readonly type: string;
  readonly kind: string;
  readonly url: string;
  readonly service?: string;
}

/** The file that explains has come. */
const knows = (page: Page) => eventually(() => page.evaluate('!!assentGuard.explain("/")')).toBe(true);
const logOf = (page: Page): Promise<Entry[]> => page.evaluate('assentGuard.log()');

const everyVector = () => ({
  head: templateFor(recorder.thirdParty.url),
  body: `<script>${runAll(recorder.thirdParty.url)}</script>`,
});
const paths = (list = vectors): string[] => sorted(list.map(({ path }) => path));
const returning = paths(vectors.filter(({ returns }) => returns));

describe('what scripts load, in every way that a script can stop', () => {
  it('all leaves at once where there is no guard', async () => {
    await open({ ...everyVector(), tag: '' });
    await eventually(seen).toEqual(paths());
  });

  it('nothing leaves before a choice, and each comes once after all is accepted', async () => {
    const { page, errors } = await open(everyVector());
    await isLayer(page, 'notice');
    expect(await arrived(page)).toEqual([]);
    expect(await ran(page)).toEqual([]);
    await choose(page, 'accept-all');
    await eventually(seen).toEqual(returning);
    expect(await arrived(page)).toEqual(returning);
    expect(errors).toEqual([]);
  });

  it('nothing leaves after all is rejected, on this page and the next', async () => {
    const { page, errors } = await open(everyVector());
    await isLayer(page, 'notice');
    await choose(page, 'reject-all');
    expect(await arrived(page)).toEqual([]);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await arrived(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('all of it leaves at once for a visitor who granted it before, and nothing on the page after that is taken back', async () => {
    const { page } = await open({ body: '' });
    await choose(page, 'accept-all');
    await page.goto('about:blank');
    const { html } = fixturePage({
      placement: 'none',
      body: everyVector().body,
      head: `${policyElement(policyOf({}))}<script src="/assent-guard.js"></script><script src="/assent.js"></script>${everyVector().head}`,
    });
    await page.goto(recorder.site.page('/', html));
    await eventually(seen).toEqual(paths());
    await ask(page, 'rejectAll()');
    await arrived(page);
    recorder.thirdParty.clear();
    // Pictures are in the browser's memory now, and would load the moment they are made.
    await page.reload();
    await isLayer(page, 'closed');
    expect(await arrived(page)).toEqual([]);
  });

  it('observe lets it through and reports each once', async () => {
    const { page } = await open({ ...everyVector(), guard: { mode: 'observe' } });
    await eventually(seen).toEqual(paths());
    await knows(page);
    const log = await logOf(page);
    expect(new Set(log.map(({ type }) => type))).toEqual(new Set(['observe']));
    expect(log.filter(({ url }) => url.endsWith('/preload.js'))).toHaveLength(1);
  });
});

/** A page that has put together what it did, in `window.seen`. */
const result = <Answer>(page: Page): Promise<Answer> => page.evaluate<Answer>('window.seen');

describe('what the parser finds in the markup', () => {
  const markup = (): string => {
    const { url } = recorder.thirdParty;
    return `
      <script src="${url}/slow.js?delay=300&id=slow"></script>
      <script src="${url}/next.js?id=next">window.ran = ['text'];</script>
      <script type="module" src="${url}/module.mjs?id=module"></script>
      <script defer src="${url}/last.js?delay=100&id=last"></script>
      <iframe src="${url}/frame.html" title="x"></iframe>
      <img src="${url}/image.gif" alt="">
      <video poster="${url}/poster.gif"><source src="${url}/film.mp4"></video>
      <link rel="stylesheet" href="${url}/sheet.css">
      <script>window.done = true;</script>`;
  };

  it('runs nothing before a choice, whatever was requested ahead, and all of it in order afterwards', async () => {
    const { page, errors } = await open({ body: markup() });
    await isLayer(page, 'notice');
    await arrived(page);
    expect(await ran(page)).toEqual([]);
    expect(await page.evaluate('window.done')).toBe(true);
    expect(
      await page.locator('[src], link[href], [poster]').evaluateAll((all) => all.map(({ outerHTML }) => outerHTML)),
    ).toEqual(expect.not.arrayContaining([expect.stringContaining('127.0.0.1')]));
    recorder.thirdParty.clear();
    await choose(page, 'accept-all');
    await eventually(seen).toEqual(
      expect.arrayContaining(['/frame.html', '/image.gif', '/poster.gif', '/film.mp4', '/sheet.css']),
    );
    await eventually(async () => (await ran(page)).filter((id) => id !== 'module')).toEqual(['slow', 'next', 'last']);
    expect(await ran(page)).toContain('module');
    expect(errors).toEqual([]);
  });

  it('leaves marked elements to the gate, which releases each once', async () => {
    const { url } = recorder.thirdParty;
    const { page } = await open({
      body: `<script type="text/plain" data-purpose="analytics" src="${url}/a.js?id=a"></script>
        <script type="text/plain" data-service="stats" data-src="${url}/b.js?id=b"></script>
        <img data-purpose="analytics" data-src="${url}/marked.gif" alt="">`,
    });
    await choose(page, 'accept-all');
    await eventually(seen).toEqual(['/a.js', '/b.js', '/marked.gif']);
    await eventually(() => ran(page)).toEqual(['a', 'b']);
    expect(await logOf(page)).toEqual([]);
  });

  it("never holds what is the own site's, or no host of the policy", async () => {
    const { page } = await open({
      services: [ads],
      body: `<script src="/own.js"></script><img src="${recorder.thirdParty.url}/other.gif" alt="">`,
    });
    await recorder.site.waitFor('/own.js');
    await recorder.thirdParty.waitFor('/other.gif');
    expect(await logOf(page)).toEqual([]);
  });
});

describe('what a page writes while it is parsed', () => {
  const written = (code: string): string =>
    `<script>const url = ${JSON.stringify(recorder.thirdParty.url)}; ${code}</script><p id="after">after</p>`;

  it.for([
    ['at once', `document.write('<script src="' + url + '/w.js?id=w"><\\/script>');`],
    [
      'in pieces',
      `document.write('<scr'); document.write('ipt src="' + url); document.write('/w.js?id=w"></scr', 'ipt>');`,
    ],
    ['by lines', `document.writeln('<script src="' + url + '/w.js?id=w">'); document.writeln('<\\/script>');`],
  ])('holds a script that is written %s', async ([, code]) => {
    const { page } = await open({ body: written(code) });
    await isLayer(page, 'notice');
    expect(await arrived(page)).toEqual([]);
    await choose(page, 'accept-all');
    await eventually(() => ran(page)).toEqual(['w']);
    expect(seen()).toEqual(['/w.js']);
  });

  it('puts in place, where it belongs, what is written without or around what is held', async () => {
    const { page, errors } = await open({
      body: written(`document.write('<b id="one">'); document.write('bold</b>'); document.write('<i class="');
        document.write('x">unfinished'); document.write('<u>u</u><img src="' + url + '/x.gif"></i>');`),
    });
    await isLayer(page, 'notice');
    expect(await page.locator('#one').textContent()).toBe('bold');
    expect(await page.locator('i.x').textContent()).toContain('unfinished');
    expect(await page.locator('u').textContent()).toBe('u');
    expect(await page.locator('#after').count()).toBe(1);
    expect(await arrived(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('what a page writes once it is parsed', () => {
  it('takes the place of the page, and is held', async () => {
    const { page, errors } = await open();
    await isLayer(page, 'notice');
    await page.evaluate(
      `void document.write('<p id="late">late</p><img src="' + third + '/late.gif">'), document.close()`,
    );
    expect(await page.locator('body > #late').count()).toBe(1);
    expect(await page.locator('body > img:not([src])').count()).toBe(1);
    expect(await arrived(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('what a held call tells its caller', () => {
  const calls = (): string => `<script>
    const url = ${JSON.stringify(recorder.thirdParty.url)};
    window.seen = [];
    const note = (what) => () => window.seen.push(what);
    fetch(url + '/f.json').then((answer) => answer.json()).then(note('fetch'), (error) => window.seen.push('fetch ' + error.name));
    const x = new XMLHttpRequest(); x.open('POST', url + '/x.json'); x.onload = note('xhr'); x.onerror = note('xhr error'); x.send('body');
    window.sent = [navigator.sendBeacon(url + '/b', 'x'), navigator.sendBeacon(url + '/big', 'x'.repeat(65536))];
    const e = new EventSource(url + '/e'); e.onerror = note('source error ' + e.readyState);
    const w = new WebSocket(url.replace('http', 'ws') + '/w'); w.onclose = note('socket closed ' + w.readyState); w.addEventListener('error', note('socket error'));
    window.isSocket = [w instanceof WebSocket, e instanceof EventSource, w.url.endsWith('/w')];
    const y = new XMLHttpRequest(); y.open('GET', url + '/y.json', false);
    try { y.send(); } catch (error) { note('sync ' + error.name)(); }
  </script>`;

  const atOnce = ['sync NetworkError', 'source error 2', 'socket error', 'socket closed 3'];

  it('waits for an answer until a choice, and gets it when it is granted', async () => {
    const { page, errors } = await open({ body: calls() });
    await isLayer(page, 'notice');
    expect(sorted(await result<string[]>(page))).toEqual(sorted(atOnce));
    expect(await page.evaluate('[...sent, ...isSocket]')).toEqual([true, false, true, true, true]);
    await choose(page, 'accept-all');
    await eventually(async () => sorted(await result<string[]>(page))).toEqual(sorted([...atOnce, 'fetch', 'xhr']));
    await eventually(seen).toEqual(['/b', '/f.json', '/x.json']);
    expect(recorder.thirdParty.requests('/x.json')[0]?.body).toBe('body');
    expect(errors).toEqual([]);
  });

  it('fails like a network when it is refused', async () => {
    const { page, errors } = await open({ body: calls() });
    await isLayer(page, 'notice');
    await choose(page, 'reject-all');
    await eventually(async () => sorted(await result<string[]>(page))).toEqual(
      sorted([...atOnce, 'fetch TypeError', 'xhr error']),
    );
    expect(await arrived(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('fails at once where the policy wants elements alone to come back', async () => {
    const { page } = await open({
      guard: { replay: 'elements' },
      body: `${calls()}<script>new Image().src = third + '/i.gif';</script>`,
    });
    await isLayer(page, 'notice');
    expect(await result<string[]>(page)).toEqual(expect.arrayContaining(['fetch TypeError', 'xhr error']));
    await choose(page, 'accept-all');
    await eventually(seen).toEqual(['/i.gif']);
    expect(await arrived(page)).toEqual(['/i.gif']);
  });
});

describe('cookies and stored keys that the policy names', () => {
  const write = `<script>
    document.cookie = '_stats=1; path=/'; document.cookie = 'own=1'; document.cookie = 'shared=1';
    localStorage.setItem('stats-a', '1'); localStorage.setItem('own', '1'); sessionStorage.setItem('stats-b', '1');
  </script>`;
  const stored = (page: Page): Promise<string[]> =>
    page.evaluate(() => [
      ...document.cookie.split('; ').filter((cookie) => !cookie.startsWith('assent=')),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);

  it('are written once the service is granted, and not before', async () => {
    const { page } = await open({ body: write });
    await isLayer(page, 'notice');
    expect(await stored(page)).toEqual(['own=1', 'own']);
    await choose(page, 'accept-all');
    await eventually(async () => sorted(await stored(page))).toEqual(
      sorted(['own=1', '_stats=1', 'shared=1', 'own', 'stats-a', 'stats-b']),
    );
  });

  it('are not written when it is refused, unless another service that may run has them', async () => {
    const { page } = await open({ body: write });
    await isLayer(page, 'notice');
    await ask(page, 'update({ analytics: false, ads: true })');
    await isLayer(page, 'closed');
    await eventually(async () => sorted(await stored(page))).toEqual(sorted(['own=1', 'shared=1', 'own']));
    await page.evaluate(`document.cookie = '_stats=2'; document.cookie = 'shared=2'`);
    await eventually(async () => sorted(await stored(page))).toEqual(sorted(['own=1', 'shared=2', 'own']));
  });

  it('may be deleted at any time', async () => {
    const { page } = await open({ services: [] });
    await page.evaluate(`document.cookie = '_stats=1; path=/'`);
    await page.goto('about:blank');
    const { html } = fixturePage({
      policy: policyOf({}),
      placement: 'none',
      body: '<script src="/assent-guard.js"></script>',
    });
    await page.goto(recorder.site.page('/', html));
    await page.evaluate(`document.cookie = '_stats=; path=/; max-age=0'`);
    expect(await page.evaluate('document.cookie')).not.toContain('_stats');
  });
});

describe('the policy', () => {
  const wants = `<script>new Image().src = third + '/early.gif'; new Image().src = '/own.gif';</script>`;

  it('may come after the guard: until then what is not the own site is held, in every mode', async () => {
    const services = [{ ...stats, match: ['stats.invalid'] }];
    const { page } = await open({
      before: '',
      head: `${wants}${policyElement(policyOf({ services, guard: { mode: 'observe' } }))}`,
    });
    await recorder.site.waitFor('/own.gif');
    await recorder.thirdParty.waitFor('/early.gif');
    expect((await logOf(page)).map(({ type }) => type)).toEqual(['hold', 'release']);
  });

  it('may be a file that the tag of the guard names', async () => {
    recorder.site.file('/policy.json', JSON.stringify(policyOf({})));
    const { page } = await open({
      before: '',
      tag: '<script src="/assent-guard.js" data-policy="/policy.json"></script>',
      head: `${wants}<script>document.querySelector('script[async]').dataset.policy = '/policy.json'</script>`,
    });
    await eventually(() => page.evaluate(`assentGuard.explain(third + '/x').service`)).toBe('stats');
    expect(await arrived(page)).toEqual([]);
  });

  it('that cannot be read leaves everything but the own site held', async () => {
    const { page, errors } = await open({
      before: '<script type="application/json" id="assent-policy">{ broken</script>',
      body: wants,
    });
    await recorder.site.waitFor('/own.gif');
    expect(await arrived(page)).toEqual([]);
    expect(await page.evaluate(`assentGuard.explain(third + '/x')`)).toEqual({ held: true, purposes: [] });
    expect(errors).toEqual([]);
  });

  it('may be odd in places: what it names properly is held all the same', async () => {
    const odd = { id: 'odd', purposes: ['ads'], match: [{}, null, 5, ['*.x']], cookies: [null, {}, 'x'], storage: {} };
    const { page, errors } = await open({
      services: [odd, stats],
      guard: { mode: {} },
      body: `${wants}<script>document.cookie = 'undefined=1'; document.cookie = '_stats=1';</script>`,
    });
    await recorder.site.waitFor('/own.gif');
    expect(await arrived(page)).toEqual([]);
    expect(await page.evaluate('document.cookie')).toBe('undefined=1');
    expect(errors).toEqual([]);
  });

  it('that an element of another kind holds is not taken for it', async () => {
    const fake = `<div id="assent-policy">${JSON.stringify(policyOf({ services: [] }))}</div>`;
    const { page } = await open({ before: '', body: `${fake}${wants}` });
    await recorder.site.waitFor('/own.gif');
    expect(await arrived(page)).toEqual([]);
  });

  it('lets a host that two services claim go only when both may run', async () => {
    const { page } = await open({ services: [stats, { ...ads, match: ['127.0.0.1'] }], body: wants });
    await isLayer(page, 'notice');
    await ask(page, 'update({ analytics: true, ads: false })');
    expect(await arrived(page)).toEqual([]);
    await ask(page, 'acceptAll()');
    await eventually(seen).toEqual(['/early.gif']);
  });
});

describe('the guard as a guest of the page', () => {
  const functions = `[
    Element.prototype.appendChild, Element.prototype.setAttribute, Node.prototype.insertBefore, fetch, WebSocket,
    navigator.sendBeacon, Document.prototype.write, Storage.prototype.setItem,
    Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set,
    Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML').set,
    Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set,
  ]`;
  const keep = `<script>window.before = ${functions};</script>`;
  const compare = `${functions}.map((now, index) => now === before[index])`;

  it('keeps what functions look like', async () => {
    const { page } = await open({ before: `${policyElement(policyOf({}))}${keep}` });
    expect(await page.evaluate(compare)).toEqual(Array(11).fill(false));
    expect(
      await page.evaluate(`${functions}.every((now, index) => now.name === before[index].name
        && now.length === before[index].length && /\\[native code\\]/.test(String(now)))`),
    ).toBe(true);
    expect(
      await page.evaluate('WebSocket.OPEN === 1 && class extends WebSocket {}.prototype instanceof WebSocket'),
    ).toBe(true);
  });

  it('is there once when it is loaded twice, and takes everything back when it is stopped', async () => {
    const tag = '<script src="/assent-guard.js"></script>';
    const { page, errors } = await open({
      before: `${policyElement(policyOf({}))}${keep}`,
      tag: tag + tag,
      body: `<script>new Image().src = third + '/held.gif';</script>`,
    });
    await knows(page);
    expect(await page.evaluate('assentGuard.log().length')).toBe(1);
    await page.evaluate('assentGuard.stop()');
    expect(await page.evaluate(compare)).toEqual(Array(11).fill(true));
    await page.evaluate(`void (new Image().src = third + '/after.gif')`);
    await recorder.thirdParty.waitFor('/after.gif');
    expect(seen()).toEqual(['/after.gif']);
    expect(errors).toEqual([]);
  });

  it('holds where a page has replaced what events are made and sent with', async () => {
    const { page } = await open();
    await knows(page);
    await page.evaluate(`(() => {
      Document.prototype.createEvent = EventTarget.prototype.dispatchEvent = () => { throw new Error('mine'); };
      new Image().src = third + '/a.gif';
      fetch(third + '/b.json').catch(() => {});
    })()`);
    expect(await arrived(page)).toEqual([]);
  });

  it('only passes on, once stopped, where another script has patched the same', async () => {
    const { page } = await open();
    await page.evaluate(`(() => {
      const inner = window.fetch;
      window.fetch = (...args) => { window.seen = args[0]; return inner(...args); };
      assentGuard.stop();
    })()`);
    await page.evaluate(`fetch(third + '/passed.json').then((answer) => answer.text())`);
    expect(seen()).toEqual(['/passed.json']);
    expect(await result<string>(page)).toContain('/passed.json');
  });

  it('patches nothing that no service of the policy needs', async () => {
    const { page } = await open({
      before: `${policyElement(policyOf({ services: [{ id: 'bare', purposes: ['ads'] }] }))}${keep}`,
    });
    expect(await page.evaluate(compare)).toEqual(Array(11).fill(true));
  });

  it('gives out nothing that could be replaced, and nothing that grants', async () => {
    const { page } = await open({ body: `<script>new Image().src = third + '/held.gif';</script>` });
    await knows(page);
    expect(
      await page.evaluate(`(() => {
        const mine = assentGuard;
        try { window.assentGuard = { explain: () => ({ held: false }) }; } catch {}
        try { mine.stop = null; } catch {}
        mine.log()[0].type = 'release';
        mine.log().length = 0;
        return [Object.keys(mine).sort(), window.assentGuard === mine, typeof mine.stop, mine.log()[0].type,
          Object.keys(window).includes('assentGuard')];
      })()`),
    ).toEqual([['explain', 'log', 'stop'], true, 'function', 'hold', false]);
  });

  it('explains addresses and elements', async () => {
    const { page } = await open({
      body: `<script>window.image = new Image(); image.src = third + '/held.gif';</script>`,
    });
    await knows(page);
    const stat = { held: true, service: 'stats', purposes: ['analytics'], rule: '127.0.0.1' };
    expect(await page.evaluate(`assentGuard.explain(third + '/x')`)).toEqual(stat);
    expect(await page.evaluate('assentGuard.explain(image)')).toEqual(stat);
    expect(await page.evaluate(`assentGuard.explain('https://a.ads.invalid/')`)).toMatchObject({
      rule: '*.ads.invalid',
    });
    expect(await page.evaluate(`assentGuard.explain('/own')`)).toEqual({ held: false, purposes: [] });
    expect(await page.evaluate('image.src')).toContain('/held.gif');
    await ask(page, 'acceptAll()');
    expect(await page.evaluate('assentGuard.explain(image)')).toEqual({ ...stat, held: false });
  });

  it('tells hosts apart by whole labels', async () => {
    const { page } = await open({
      services: [ads, { id: 'exact', purposes: ['ads'], match: ['exact.invalid'] }],
      body: `<script>new Image().src = 'https://a.ads.invalid/held.gif';</script>`,
    });
    const held = (host: string): Promise<boolean> => page.evaluate(`assentGuard.explain('https://${host}/').held`);
    await eventually(() => held('a.ads.invalid')).toBe(true);
    for (const host of [
      'EXACT.invalid',
      'exact.invalid.',
      'exact.invalid:8',
      'me:you@exact.invalid',
      'b.a.ads.invalid',
    ])
      expect([host, await held(host)]).toEqual([host, true]);
    for (const host of ['ads.invalid', 'xads.invalid', 'a.exact.invalid', 'exact.invalid.evil', 'a.ads.invalid.evil'])
      expect([host, await held(host)]).toEqual([host, false]);
  });

  it('tells of what it does on the document', async () => {
    const { page } = await open({
      head: `<script>window.seen = []; document.addEventListener('assent:guard', ({ detail }) => { seen.push(detail.type + ' ' + detail.kind); throw new Error('listener'); });</script>`,
      body: `<script>new Image().src = third + '/a.gif'; fetch(third + '/b.json').catch(() => {});</script>`,
    });
    await isLayer(page, 'notice');
    await ask(page, 'update({ analytics: false })');
    await ask(page, 'acceptAll()');
    expect(await result(page)).toEqual(['hold img', 'hold fetch', 'refuse fetch', 'release img']);
  });

  it('throws nothing into the page, whatever it is given', async () => {
    const { page, errors } = await open({
      body: `<script>
        const odd = { toString() { throw new RangeError('mine'); } };
        window.seen = [];
        const attempt = (act) => { try { act(); seen.push('fine'); } catch (error) { seen.push(error.name); } };
        attempt(() => { new Image().src = odd; });
        attempt(() => document.body.append(odd));
        attempt(() => document.body.appendChild('text'));
        attempt(() => document.body.setAttribute());
        attempt(() => document.write(odd));
        attempt(() => { document.body.innerHTML = odd; });
        attempt(() => navigator.sendBeacon());
        attempt(() => { document.cookie = odd; });
        attempt(() => localStorage.setItem(odd, odd));
        attempt(() => new WebSocket('nonsense://'));
        attempt(() => HTMLImageElement.prototype.src);
        attempt(() => document.body.append('a', null, undefined, 1));
        fetch(odd).catch((error) => seen.push(error.name));
      </script>`,
    });
    await eventually(() => result(page)).toEqual([
      ...['RangeError', 'RangeError', 'TypeError', 'TypeError', 'RangeError', 'RangeError', 'TypeError', 'RangeError'],
      ...['RangeError', 'SyntaxError', 'TypeError', 'fine', 'RangeError'],
    ]);
    expect(errors).toEqual([]);
  });

  it('judges the text that is used, not one that an object gave before', async () => {
    const { page } = await open({
      body: `<script>
        let turn = 0;
        new Image().src = { toString: () => (turn++ ? third + '/late.gif' : '/own.gif') };
      </script>`,
    });
    await recorder.site.waitFor('/own.gif');
    expect(await arrived(page)).toEqual([]);
  });

  it('holds on a page that has polluted prototypes and shadows names', async () => {
    const { page } = await open({
      before: `<script>for (const key of ['get', 'set', 'value', 'apply', 'mode', 'guard', 'explain', 'attributeFilter'])
        Object.prototype[key] = 'observe';</script>${policyElement(policyOf({}))}`,
      body: `<img name="currentScript"><img name="querySelector"><form id="f"><input name="localName"><input name="getAttribute"><input name="shadowRoot"></form>
        <script>f.innerHTML += '<img src="' + third + '/a.gif">'; new Image().src = third + '/b.gif'; fetch(third + '/c.json').catch(() => {});</script>`,
    });
    await page.evaluate(
      `for (const key of ['get', 'set', 'value', 'apply', 'mode', 'guard', 'explain', 'attributeFilter']) delete Object.prototype[key]`,
    );
    expect(await arrived(page)).toEqual([]);
  });

  it('judges addresses by the base of the document, whatever markup is named like it', async () => {
    const { page } = await open({
      body: `<img name="baseURI" alt=""><script>new Image().src = third + '/a.gif'; fetch(third + '/b.json').catch(() => {});</script>`,
    });
    expect(await arrived(page)).toEqual([]);
  });

  it('gives a connection that is not made all that its interface has', async () => {
    const { page, errors } = await open({
      body: `<script>
        const socket = new WebSocket(third.replace('http', 'ws') + '/w');
        socket.binaryType = 'arraybuffer';
        socket.onmessage = () => {};
        socket.send('x');
        socket.close();
        const worker = new SharedWorker(third + '/s.js');
        worker.port.onmessage = () => {};
        worker.port.start();
        worker.port.postMessage('x');
        window.seen = [socket.binaryType, socket.OPEN, socket.readyState === socket.CLOSED, worker instanceof SharedWorker];
      </script>`,
    });
    expect(await result(page)).toEqual(['arraybuffer', 1, true, true]);
    expect(errors).toEqual([]);
  });

  it('keeps options of setHTMLUnsafe, and knows setHTML', async () => {
    const { page } = await open({ body: '<div id="one"></div><div id="two"></div>' });
    await page.evaluate(`(() => {
      one.setHTMLUnsafe('<b>kept</b>', {});
      if (two.setHTML) two.setHTML('<img src="' + third + '/a.gif">', {});
    })()`);
    expect(await page.locator('#one b').count()).toBe(1);
    expect(await arrived(page)).toEqual([]);
  });

  it('holds an attribute node of an element that has been held before', async () => {
    const { page } = await open({
      body: `<script>
        const image = document.createElement('img');
        image.src = third + '/a.gif';
        const node = document.createAttribute('src');
        node.value = third + '/b.gif';
        image.setAttributeNode(node);
        document.body.append(image);
      </script>`,
    });
    expect(await arrived(page)).toEqual([]);
    await ask(page, 'acceptAll()');
    await eventually(seen).toEqual(['/b.gif']);
  });

  it('copies and adopts as the browser does, and leaves templates as they were written', async () => {
    const { page, errors } = await open();
    await ask(page, 'acceptAll()');
    const kept = await page.evaluate(`(() => {
      customElements.define('x-part', class extends HTMLElement { isMade = true; });
      document.body.insertAdjacentHTML('beforeend', '<p id="live"><img src="' + third + '/live.gif"></p>');
      assent.rejectAll();
      const template = document.createElement('template');
      template.innerHTML = '<x-part onclick="window.clicked = true"></x-part><img src="' + third + '/a.gif"><video poster="' + third + '/v.gif"><b></b></video>';
      const html = template.innerHTML;
      const copy = window.copy = document.importNode(template.content, true);
      copy.firstChild.click();
      const shallow = document.importNode(template.content.lastChild);
      const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('img');
      const range = new Range();
      range.selectNodeContents(live);
      return {
        fragment: copy instanceof DocumentFragment && copy.ownerDocument === document,
        copied: copy.children.length === 3 && !copy.querySelector('[src], [poster]') && shallow.outerHTML === '<video></video>',
        upgraded: copy.firstChild.isMade && window.clicked,
        unchanged: template.innerHTML === html,
        cloned: [live.cloneNode(true).innerHTML, live.cloneNode().innerHTML],
        ranged: range.cloneContents().childElementCount,
        adopted: document.adoptNode(parsed) === parsed && parsed.ownerDocument === document,
      };
    })()`);
    expect(kept).toEqual({
      ...{
        fragment: true,
        copied: true,
        upgraded: true,
        unchanged: true,
        cloned: ['<img>', ''],
        ranged: 1,
        adopted: true,
      },
    });
    expect(await arrived(page)).toEqual(['/live.gif']);
    await ask(page, 'acceptAll()');
    await eventually(seen).toEqual(expect.arrayContaining(['/a.gif', '/v.gif']));
    expect(await page.evaluate('copy.querySelector("img").src')).toContain('/a.gif');
    expect(errors).toEqual([]);
  });

  it('leaves documents without a window alone, where libraries clean up HTML', async () => {
    const { page } = await open();
    expect(
      await page.evaluate(`(() => {
        const html = '<img src="' + third + '/a.gif">';
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const inert = document.implementation.createHTMLDocument('');
        inert.body.innerHTML = html;
        const template = document.createElement('template');
        template.innerHTML = html;
        return [parsed.body.innerHTML, inert.body.innerHTML, template.innerHTML].every((text) => text === html);
      })()`),
    ).toBe(true);
  });

  it('is not disturbed by elements and classes that a page has made its own', async () => {
    const { page, errors } = await open({
      body: `<script>
        const Native = CustomEvent;
        window.CustomEvent = function (name, init) {
          if (name === 'assent:guard') throw new Error('mine');
          return new Native(name, init);
        };
        customElements.define('odd-frame', class extends HTMLElement {
          get contentWindow() { throw new Error('mine'); }
          get shadowRoot() { throw new Error('mine'); }
          get localName() { throw new Error('mine'); }
        });
        document.body.append(document.createElement('odd-frame'));
        document.body.insertAdjacentHTML('beforeend', '<odd-frame><img src="' + third + '/a.gif"></odd-frame>');
        new Image().src = third + '/b.gif';
      </script>`,
    });
    expect(await arrived(page)).toEqual([]);
    expect((await logOf(page)).map(({ type }) => type)).toEqual(['hold', 'hold']);
    expect(errors).toEqual([]);
  });

  it('gives back no script of the markup that the Content-Security-Policy of the page would have blocked', async () => {
    const { url } = recorder.thirdParty;
    const page = await browser.page();
    const { html, headers } = fixturePage({
      placement: 'none',
      nonce: 'abc',
      csp: "script-src 'nonce-{nonce}' 'strict-dynamic'",
      head: `${policyElement(policyOf({}))}<script nonce="abc" src="/assent-guard.js"></script>
        <script nonce="abc" async src="/assent.js"></script>`,
      body: `<script src="${url}/bad.js?id=bad"></script><script nonce="abc" src="${url}/good.js?id=good"></script>`,
    });
    await page.goto(recorder.site.page('/', html, headers));
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    await eventually(() => ran(page)).toEqual(['good']);
    await arrived(page);
    expect(await ran(page)).toEqual(['good']);
  });

  it('holds and gives back what a page with Trusted Types sets, and leaves refusing to the browser', async () => {
    const page = await browser.page();
    const { errors } = watch(page);
    const { html, headers } = fixturePage({
      placement: 'none',
      csp: "require-trusted-types-for 'script'",
      head: `${policyElement(policyOf({}))}<script src="/assent-guard.js"></script><script async src="/assent.js"></script>`,
      body: `<script>
        const third = ${JSON.stringify(recorder.thirdParty.url)};
        const trusted = trustedTypes.createPolicy('page', { createHTML: (text) => text, createScriptURL: (text) => text });
        window.seen = [];
        try { document.body.insertAdjacentHTML('beforeend', '<b>plain</b>'); } catch (error) { seen.push(error.name); }
        const script = document.createElement('script');
        try { script.src = third + '/plain.js'; } catch (error) { seen.push(error.name); }
        script.src = trusted.createScriptURL(third + '/a.js?id=a');
        document.head.append(script);
        document.body.insertAdjacentHTML('beforeend', trusted.createHTML('<img src="' + third + '/b.gif">'));
      </script>`,
    });
    await page.goto(recorder.site.page('/', html, headers));
    await isLayer(page, 'notice');
    expect(await arrived(page)).toEqual([]);
    expect(await result(page)).toEqual(['TypeError']);
    await choose(page, 'accept-all');
    await eventually(seen).toEqual(['/a.js', '/b.gif']);
    await eventually(() => ran(page)).toEqual(['a']);
    expect(errors).toEqual([]);
  });

  it('watches a frame of the own site that goes on to another page', async () => {
    recorder.site.page('/inner', '<!doctype html><p>inner</p>');
    const { page } = await open({ body: '<iframe src="/inner" title="inner"></iframe>' });
    await isLayer(page, 'notice');
    await page.evaluate(`void frames[0].fetch(third + '/frame.json').catch(() => {})`);
    await page.evaluate(`void (new frames[0].Image().src = third + '/frame.gif')`);
    expect(await arrived(page)).toEqual([]);
  });
});

describe('the file that lets go', () => {
  const asked = (): number => recorder.site.requests('/assent-guard-release.js').length;

  it('is asked for when something is held, once', async () => {
    const { page } = await open();
    await isLayer(page, 'notice');
    expect(asked()).toBe(0);
    await page.evaluate(`void (new Image().src = third + '/a.gif', fetch(third + '/b.json'))`);
    await recorder.site.waitFor('/assent-guard-release.js');
    await page.evaluate(`void (new Image().src = third + '/c.gif')`);
    await arrived(page);
    expect(asked()).toBe(1);
  });

  it('is asked for by a question', async () => {
    const { page } = await open();
    expect(await page.evaluate('assentGuard.explain("/own")')).toBeUndefined();
    await eventually(() => page.evaluate('assentGuard.explain("/own")')).toEqual({ held: false, purposes: [] });
  });

  it('leaves held what is held where it cannot be had, and throws nothing', async () => {
    const page = await browser.page();
    const { errors } = watch(page);
    await page.route('**/assent-guard-release.js', (route) => route.abort());
    const { html } = fixturePage({
      placement: 'none',
      head: `${policyElement(policyOf({}))}<script src="/assent-guard.js"></script>${everyVector().head}
        <script async src="/assent.js"></script>`,
      body: everyVector().body,
    });
    await page.goto(recorder.site.page('/', html));
    await isLayer(page, 'notice');
    expect(await arrived(page)).toEqual([]);
    await choose(page, 'accept-all');
    expect(await arrived(page)).toEqual([]);
    expect(await ran(page)).toEqual([]);
    expect(await page.evaluate('assentGuard.log()')).toEqual([]);
    expect(errors.filter((error) => !/net::ERR_FAILED/.test(error))).toEqual([]);
  });
});

describe('modes', () => {
  const wants = `<script>new Image().src = third + '/a.gif';</script>`;

  it.for([
    ['observe', ['/a.gif'], [], ['observe']],
    ['warn', ['/a.gif'], ['not-marked'], ['observe']],
    ['enforce', [], [], ['hold']],
    ['lockdown', [], [], ['hold']],
    ['nonsense', [], [], ['hold']],
  ] as const)('%s', async ([mode, arriving, warned, types]) => {
    const { page, warnings } = await open({ guard: { mode }, body: wants });
    await isLayer(page, 'notice');
    await eventually(seen).toEqual(arriving);
    expect(await arrived(page)).toEqual(arriving);
    expect(warnings).toEqual(warned);
    expect((await logOf(page)).map(({ type }) => type)).toEqual(types);
  });
});
