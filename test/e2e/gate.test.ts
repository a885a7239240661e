import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { everyKind, inlineScript } from '../support/every-kind.js';
import { fixturePage } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import {
  arrived,
  ask,
  choose,
  control,
  host,
  eventually,
  isLayer,
  pathsOf,
  ran,
  setPurposes,
  sorted,
  watch,
} from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const purposes = ['analytics', 'ads', 'merging', 'chat'] as const;
type Purpose = (typeof purposes)[number];

/** A service for each purpose, with a script that the policy declares and a cookie. */
const policy = () =>
  policyWith({
    purposes: [{ id: 'chat', title: 'Chat', description: 'Shows a chat.', consequence: 'There is no chat.' }],
    services: purposes.map((purpose) => ({
      id: `${purpose}-service`,
      name: `Service for ${purpose}`,
      purposes: [purpose],
      provider: { name: 'Acme', class: 'processor' },
      cookies: [{ name: `_${purpose}` }],
      scripts: [{ src: `${recorder.thirdParty.url}/${purpose}/declared.js` }],
    })),
    aliases: { attributes: { 'data-cookieconsent': 'data-purpose' } },
  });

/** Every kind by every purpose, the other ways to mark an element, and elements that wait for more than one thing. */
function bodyOf(): string {
  const { url } = recorder.thirdParty;
  const others = purposes.map(
    (purpose) => `
      <img data-category="${purpose}" data-src="${url}/${purpose}/category.gif" alt="">
      <img data-service="${purpose}-service" data-src="${url}/${purpose}/service.gif" alt="">
      <img data-cookieconsent="${purpose}" data-src="${url}/${purpose}/alias.gif" alt="">
      <script type="text/plain" data-service="${purpose}-service">document.cookie = '_${purpose}=1; path=/';</script>`,
  );
  return [
    ...purposes.map((purpose) => everyKind(url, purpose).html),
    ...others,
    `<img data-purpose="analytics ads" data-src="${url}/both.gif" alt="">`,
    `<img data-purpose="!ads" data-src="${url}/ads-refused.gif" alt="">`,
    `<script type="text/plain" data-purpose="!ads analytics">${inlineScript(url, '/analytics-without-ads')}</script>`,
  ].join('\n');
}

/** All that belongs to one purpose alone. */
const pathsFor = (purpose: Purpose): string[] =>
  [
    ...everyKind('', purpose).paths,
    ...['declared.js', 'category.gif', 'service.gif', 'alias.gif'].map((name) => `/${purpose}/${name}`),
  ].sort();

/** What else is requested when this purpose alone is granted and the others are refused. */
const besides = (purpose: Purpose): string[] =>
  purpose === 'ads' ? [] : ['/ads-refused.gif', ...(purpose === 'analytics' ? ['/analytics-without-ads.gif'] : [])];

/** All of it, with what waits for two of them. */
const everything = (): string[] => [...purposes.flatMap(pathsFor), '/both.gif'].sort();
const everyScript = (): string[] =>
  purposes.flatMap((purpose) => [...everyKind('', purpose).scripts, `/${purpose}/declared.js`]).sort();

/** Addresses that are live on elements of the page, scripts left out, and the blocks that came out of templates. */
const liveIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('[src], [srcset], [href], [data], [poster], h2')]
      .filter((element) => element.localName !== 'script')
      .map((element) => {
        const names = ['src', 'srcset', 'href', 'data', 'poster'];
        return [element.localName, ...names.map((name) => element.getAttribute(name))].filter(Boolean).join(' ');
      }),
  );

/** Opens the page; everything that it asks for outside the site is on the list, whether it arrives or not. */
async function visit(body = bodyOf()): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const page = await browser.page();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(recorder.site.url)) asked.push(request.url());
  });
  await page.goto(recorder.site.page('/', fixturePage({ policy: policy(), body }).html));
  return { page, asked };
}

/** The same once all of these have arrived and nothing else follows. */
async function arrivedAll(page: Page, paths: readonly string[]): Promise<string[]> {
  await eventually(() => pathsOf(recorder.thirdParty)).toEqual(expect.arrayContaining([...paths]));
  return arrived(page, recorder.thirdParty);
}

it('requests nothing of a third party before a choice', async () => {
  const { page, asked } = await visit();
  await isLayer(page, 'notice');
  expect(asked).toEqual([]);
  expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  expect(await ran(page)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

it('requests nothing but what waits for a refusal after all is rejected, on this page and the next', async () => {
  const { page } = await visit();
  await choose(page, 'reject-all');
  expect(await arrivedAll(page, ['/ads-refused.gif'])).toEqual(['/ads-refused.gif']);
  await page.reload();
  await isLayer(page, 'closed');
  expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads-refused.gif', '/ads-refused.gif']);
  expect(await ran(page)).toEqual([]);
});

it.for(purposes)('requests everything that waits for %s alone once that is granted, each once', async (purpose) => {
  const { page } = await visit();
  await setPurposes(page, { [purpose]: true });
  const wanted = [...pathsFor(purpose), ...besides(purpose)].sort();
  expect(await arrivedAll(page, wanted)).toEqual(wanted);
  const scripts = [...everyKind('', purpose).scripts, `/${purpose}/declared.js`].sort();
  expect((await ran(page)).filter((id) => id !== '/analytics-without-ads').sort()).toEqual(scripts);

  recorder.thirdParty.clear();
  recorder.site.clear();
  await page.reload();
  expect(await arrivedAll(page, wanted)).toEqual(wanted);
  expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);

  await ask(page, `update({ ${purpose}: false })`);
  await arrivedAll(page, ['/ads-refused.gif']);
  recorder.thirdParty.clear();
  await page.reload();
  await isLayer(page, 'closed');
  expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads-refused.gif']);
  expect(await ran(page)).toEqual([]);
});

it('takes frames, blocks and addresses back at once, brings them again, and runs no script twice', async () => {
  const { page } = await visit();
  await choose(page, 'accept-all');
  expect(await arrivedAll(page, everything())).toEqual(everything());
  const scripts = await ran(page);
  expect(sorted(scripts)).toEqual(everyScript());
  const live = await liveIn(page);
  expect(live.length).toBeGreaterThan(purposes.length * 17);

  // Looked at in the task in which the choice counts.
  const rest = await page.evaluate(async () => {
    await (Reflect.get(window, 'assent') as { rejectAll: () => Promise<void> }).rejectAll();
    const addresses = document.body.querySelectorAll(
      'iframe[src], img[src], [srcset], source[src], video[src], audio[src], [href], [data], embed[src], [poster], h2',
    );
    // But for what waited for the refusal.
    return [...addresses].filter((one) => !one.matches('[data-purpose="!ads"]')).map(({ outerHTML }) => outerHTML);
  });
  expect(rest).toEqual([]);
  await eventually(() => liveIn(page)).toEqual([`img ${recorder.thirdParty.url}/ads-refused.gif`]);
  await arrivedAll(page, ['/ads-refused.gif']);

  recorder.thirdParty.clear();
  await ask(page, 'acceptAll()');
  await eventually(() => liveIn(page)).toEqual(live);
  const frames = purposes.flatMap((purpose) => [`/${purpose}/frame.html`, `/${purpose}/block-frame.html`]);
  const again = await arrivedAll(page, frames);
  expect(again.filter((path) => /\.m?js$|inline/.test(path))).toEqual([]);
  expect(again).toEqual([...new Set(again)]);
  expect(await ran(page)).toEqual(scripts);
});

it('deletes the declared cookies by the time that the choice counts', async () => {
  const { page } = await visit();
  await choose(page, 'accept-all');
  const cookies = (): Promise<string[]> => page.evaluate(() => document.cookie.split('; ').sort());
  await eventually(cookies).toEqual([...purposes.map((purpose) => `_${purpose}=1`).sort(), expect.any(String)]);
  const rest = await page.evaluate('assent.update({ ads: false }).then(() => document.cookie)');
  expect(rest).not.toContain('_ads=');
  expect(rest).toContain('_chat=');
});

it('deletes the declared cookies of a visitor who refuses and leaves at once', async () => {
  const { page } = await visit();
  await choose(page, 'accept-all');
  const names = async (): Promise<string[]> => (await page.context().cookies()).map(({ name }) => name).sort();
  await eventually(names).toEqual([...purposes.map((purpose) => `_${purpose}`), 'assent'].sort());
  for (const isLater of [false, true]) {
    if (isLater) {
      await ask(page, 'acceptAll()');
      await page.reload();
      await eventually(names).toEqual([...purposes.map((purpose) => `_${purpose}`), 'assent'].sort());
    }
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await host(page)
      .locator('[data-action="reject-all"]')
      .evaluate((button) => button.addEventListener('click', () => setTimeout(() => location.reload())));
    await Promise.all([page.waitForEvent('load'), control(page, 'reject-all').click()]);
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision.choices.ads')).toBe(false);
    await eventually(names).toEqual(['assent']);
  }
});

it('holds and releases the same on a slow device', async () => {
  const { page, asked } = await visit('');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(recorder.site.page('/', fixturePage({ policy: policy(), body: bodyOf() }).html));
  await isLayer(page, 'notice');
  expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  expect(asked).toEqual([expect.stringContaining('/sent-last.gif')]);

  await choose(page, 'accept-all');
  expect(await arrivedAll(page, everything())).toEqual(everything());
  expect(sorted(await ran(page))).toEqual(everyScript());
  await ask(page, 'rejectAll()');
  await arrivedAll(page, ['/ads-refused.gif']);

  recorder.thirdParty.clear();
  await page.reload();
  await isLayer(page, 'closed');
  expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads-refused.gif']);
});

/** Puts all marked elements into the page five seconds after it has loaded, in the ways in which pages do that. */
const insertLate = (): string => `<main></main><script>
  const parse = (html) => document.createRange().createContextualFragment(html);
  const insert = {
    async analytics(html, main) {
      for (const node of [...parse(html).childNodes]) {
        main.append(node);
        await null;
      }
    },
    ads(html, main) {
      const tree = document.createElement('div');
      tree.append(parse('<section><div></div></section>'));
      tree.querySelector('div').append(parse(html));
      main.append(tree);
    },
    merging(html, main) {
      main.append(document.createElement('div'));
      main.lastChild.innerHTML = html;
    },
    chat(html, main) {
      // As frameworks do: each element made alone, its attributes set, its children put in, the whole inserted last.
      const build = (from) => {
        if (!(from instanceof Element)) return document.createTextNode(from.textContent);
        const made = document.createElement(from.localName);
        for (const { name, value } of from.attributes) made.setAttribute(name, value);
        if (from.content) made.content.append(from.content.cloneNode(true));
        for (const child of from.childNodes) made.append(build(child));
        return made;
      };
      const fragment = document.createDocumentFragment();
      for (const node of parse(html).childNodes) fragment.append(build(node));
      main.append(fragment);
    },
  };
  addEventListener('load', () => setTimeout(async () => {
    const late = ${JSON.stringify(Object.fromEntries(purposes.map((purpose) => [purpose, everyKind(recorder.thirdParty.url, purpose).html]))).replaceAll('<', '\\u003c')};
    for (const [purpose, html] of Object.entries(late)) await insert[purpose](html, document.querySelector('main'));
    window.isInserted = true;
  }, 5000));
</script>`;

/** What comes late, and what the policy declares. */
const latePaths = (): string[] =>
  purposes.flatMap((purpose) => [...everyKind('', purpose).paths, `/${purpose}/declared.js`]).sort();

it('releases what is inserted five seconds after loading, once each', async () => {
  const { page } = await visit(insertLate());
  await choose(page, 'accept-all');
  await page.waitForFunction('window.isInserted');
  expect(await arrivedAll(page, latePaths())).toEqual(latePaths());
  expect(sorted(await ran(page))).toEqual(everyScript());
});

it('holds what is inserted five seconds after loading until it is granted, purpose by purpose', async () => {
  const { page } = await visit(insertLate());
  await page.waitForFunction('window.isInserted');
  expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  await setPurposes(page, { merging: true, chat: true });
  const granted = latePaths().filter((path) => /^.(merging|chat)/.test(path));
  expect(await arrivedAll(page, granted)).toEqual(granted);
  await ask(page, 'acceptAll()');
  expect(await arrivedAll(page, latePaths())).toEqual(latePaths());
  expect(sorted(await ran(page))).toEqual(everyScript());
});

const lateInsertions: readonly (readonly [how: string, insert: string])[] = [
  [
    'gets its attributes after it was inserted',
    "main.append(image); await 0; for (const name of ['data-purpose', 'data-src']) image.setAttribute(name, held[name]);",
  ],
  [
    'gets its purpose after it was inserted',
    "image.dataset.src = held['data-src']; main.append(image); await 0; image.dataset.purpose = 'ads';",
  ],
  [
    'gets its address after it was inserted',
    "image.dataset.purpose = 'ads'; main.append(image); await 0; image.dataset.src = held['data-src'];",
  ],
  [
    'is moved',
    "image.dataset.purpose = 'ads'; const far = document.createElement('div'); far.append(image); image.dataset.src = held['data-src']; main.append(far); main.append(image);",
  ],
  [
    'stands in an open shadow root',
    "image.dataset.purpose = 'ads'; image.dataset.src = held['data-src']; main.attachShadow({ mode: 'open' }).append(image);",
  ],
];

const releasesLate = async ([, insert]: readonly [how: string, insert: string]): Promise<void> => {
  const { url } = recorder.thirdParty;
  const { page } = await visit('<main></main>');
  await choose(page, 'accept-all');
  await page.evaluate(`(async () => {
    const held = { 'data-purpose': 'ads', 'data-src': '${url}/late.gif' };
    const main = document.querySelector('main');
    const image = document.createElement('img');
    ${insert}
  })()`);
  const declared = purposes.map((purpose) => `/${purpose}/declared.js`);
  await arrivedAll(page, declared);
  expect(await arrived(page, recorder.thirdParty)).toEqual([...declared, '/late.gif'].sort());
};

it.for(lateInsertions.filter(([how]) => !how.includes('shadow')))('releases an element that %s', releasesLate);

// Known: shadow roots are not watched. Elements in them stay held.
it.fails.for(lateInsertions.filter(([how]) => how.includes('shadow')))('releases an element that %s', releasesLate);

it('never releases an address that runs code or hides where it leads, and is warned', async () => {
  const code = "javascript:void(parent.ran = ['code'])";
  const page = `data:text/html,<script>parent.postMessage('ran', '*')</script>`;
  const { page: opened } = await visit(`
    <iframe data-purpose="ads" data-src="${code}"></iframe>
    <iframe data-purpose="ads" data-src="  java\tscript:void(parent.ran = ['code'])"></iframe>
    <iframe data-purpose="ads" data-src="${page.replaceAll('"', '&quot;')}"></iframe>
    <object data-purpose="ads" data-data="${page.replaceAll('"', '&quot;')}"></object>
    <embed data-purpose="ads" data-src="${code}">
    <script type="text/plain" data-purpose="ads" data-src="data:text/javascript,window.ran = ['data']"></script>
    <script type="text/plain" data-purpose="ads" src="blob:${recorder.site.url}/1"></script>
    <link data-purpose="ads" rel="stylesheet" data-href="data:text/css,body { color: red }">
    <img data-purpose="ads" data-src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">
    <script type="text/plain" data-purpose="analytics" data-src="${recorder.thirdParty.url}/good.js"></script>`);
  await isLayer(opened, 'notice');
  const { warnings } = watch(opened);
  await opened.reload();
  await opened.evaluate("addEventListener('message', () => { window.isFramed = true })");
  await choose(opened, 'accept-all');
  await arrivedAll(opened, ['/good.js']);
  expect(await opened.evaluate('[window.isFramed, window.ran]')).toEqual([
    undefined,
    expect.not.arrayContaining(['code', 'data']),
  ]);
  const live = 'body :is([src]:not(script), [href], [data], script[src^="data:"])';
  expect(await opened.locator(live).count()).toBe(0);
  expect(warnings.filter((code) => code === 'unsafe-address')).toHaveLength(9);
});
