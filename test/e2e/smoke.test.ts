import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { fixturePage } from '../support/page.js';
import { useRecorder } from '../support/recorder.js';

const browser = useBrowser();
const recorder = useRecorder();

it('records a third-party request of a plain page exactly once', async () => {
  const { site, thirdParty } = recorder;
  const src = `${thirdParty.url}/tag.js?id=plain&delay=20`;
  const { html, headers } = fixturePage({ placement: 'none', body: `<script data-x="1" src="${src}"></script>` });
  const page = await browser.page();
  await page.goto(site.page('/', html, headers));

  expect(await page.evaluate('window.ran')).toEqual(['plain']);
  expect(await page.evaluate('window.ranWith.plain')).toMatchObject({ 'data-x': '1', src });
  expect(thirdParty.requests()).toHaveLength(1);
  expect(thirdParty.requests('/tag.js')[0]).toMatchObject({ method: 'GET', query: { id: 'plain', delay: '20' } });
  expect(site.requests().map(({ path }) => path)).toEqual(['/']);
});

it('sees frames, pictures, styles and beacons, and treats the third party as another site', async () => {
  const { site, thirdParty } = recorder;
  const body = `
    <iframe src="${thirdParty.url}/frame.html"></iframe>
    <img alt="" src="${thirdParty.url}/pixel.gif?cookie=seen%3D1">
    <link rel="stylesheet" href="${thirdParty.url}/style.css?id=blue">
    <script type="module" src="${thirdParty.url}/module.mjs?id=module"></script>
    <script>navigator.sendBeacon('${thirdParty.url}/collect', 'text')</script>`;
  const page = await browser.page();
  await page.goto(site.page('/', fixturePage({ placement: 'none', body }).html));
  await thirdParty.waitFor('/collect');

  const paths = thirdParty.requests().map(({ path }) => path);
  expect(paths.sort()).toEqual(['/collect', '/frame.html', '/module.mjs', '/pixel.gif', '/style.css']);
  expect(thirdParty.requests('/collect')[0]).toMatchObject({ method: 'POST', body: 'text' });
  expect(thirdParty.requests('/pixel.gif')[0]?.headers['sec-fetch-site']).toBe('cross-site');
  expect(await page.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--third-party")')).toBe(
    '"blue"',
  );
  expect(await page.evaluate('document.cookie')).toBe('');
});

it('gives every test a page without cookies and an empty record', async () => {
  expect(recorder.thirdParty.requests()).toEqual([]);
  const page = await browser.page();
  await page.goto(recorder.site.page('/', (request) => `<!doctype html><p>${request.query['q']}`) + '?q=hello');
  expect(await page.textContent('p')).toBe('hello');
  expect(await page.evaluate('document.cookie')).toBe('');
});

it('serves the built files and enforces the CSP that a page asks for', async () => {
  const { site } = recorder;
  const { html, headers } = fixturePage({ placement: 'none', nonce: 'n1', csp: "script-src 'nonce-{nonce}'" });
  const page = await browser.page();
  await page.goto(site.page('/', html.replace('</body>', '<script>window.ran = ["inline"]</script></body>'), headers));
  expect(await page.evaluate('window.ran')).toBeUndefined();
  expect((await page.request.get(`${site.url}/LICENSES.txt`)).status()).toBe(200);
  expect((await page.request.get(`${site.url}/../package.json`)).status()).toBe(404);
});
