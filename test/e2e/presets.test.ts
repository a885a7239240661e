import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useCommand } from '../support/command.js';
import { useShop } from '../support/shop.js';
import { openLists } from '../support/showcase.js';
import { ask, choose, control, eventually, host, isLayer, setPurposes } from '../support/visit.js';

/* Policies with presets, as `assent flatten` writes them, and as they are. The addresses are the real ones. */

const { visit } = useShop();
const { run, write } = useCommand();

const source = {
  controller: { name: 'Shop Ltd', policyUrl: '/privacy' },
  revision: 1,
  services: [
    { preset: 'matomo', parameters: { host: 'stats.shop.example' }, retention: 180 },
    { preset: 'meta-pixel', provider: { name: 'Meta Platforms Ireland Limited', country: 'IE' } },
    { preset: 'youtube' },
  ],
};

const flattened = async (policy: object): Promise<Record<string, unknown>> => {
  const { code, out } = await run(['flatten', await write('policy.json', policy)]);
  expect(code).toBe(0);
  return JSON.parse(out) as Record<string, unknown>;
};

const body = `
  <script type="text/plain" data-service="meta-pixel">
    const tag = document.createElement('script');
    tag.src = 'https://connect.facebook.net/en_US/fbevents.js';
    document.head.append(tag);
    document.cookie = '_fbp=fb.1.2.3; path=/';
  </script>
  <iframe data-service="youtube" data-src="https://www.youtube.com/embed/x" width="400" height="300"></iframe>`;

/** Stands for every third party: says which addresses were asked for. */
async function answer(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/^https:/, async (route) => {
    asked.push(route.request().url());
    const script = "document.cookie = '_pk_id.1.1f2e=1; path=/'; document.cookie = 'mtm_consent=1; path=/';";
    const isScript = route.request().resourceType() === 'script';
    await route.fulfill(
      isScript ? { contentType: 'text/javascript', body: script } : { contentType: 'text/html', body: '<p>Video' },
    );
  });
  return asked;
}

const cookiesOf = async (page: Page): Promise<string[]> =>
  (await page.context().cookies()).map(({ name }) => name).filter((name) => name !== 'assent');

const shown = (page: Page): Promise<string> =>
  page.evaluate("document.querySelector('#assent').shadowRoot.textContent");

describe('a flattened policy with presets', () => {
  it('holds, tells, loads and sweeps as the presets say', async () => {
    const policy = await flattened(source);
    expect(policy['signals']).toEqual({ matomo: {}, meta: {} });
    const { page: shop, errors } = await visit({ policy, body });
    const there = await answer(shop);
    await shop.reload();
    await isLayer(shop, 'notice');
    expect(there).toEqual([]);

    await control(shop, 'open-preferences').click();
    await isLayer(shop, 'preferences');
    // Services, and then what each of them keeps.
    await openLists(host(shop));
    const words = await shown(shop);
    for (const word of [
      ...['Matomo', 'Meta Pixel', 'Meta Platforms Ireland Limited', 'YouTube', 'Google', 'Embedded content'],
      ...['Tells Meta what visitors do on the site', '_fbp', '_pk_id.*', 'VISITOR_INFO1_LIVE'],
    ]) {
      expect(words).toContain(word);
    }

    await choose(shop, 'accept-all');
    await eventually(() => [...there].sort()).toEqual([
      'https://connect.facebook.net/en_US/fbevents.js',
      'https://stats.shop.example/matomo.js',
      'https://www.youtube.com/embed/x',
    ]);
    await eventually(() => cookiesOf(shop).then((names) => names.sort())).toEqual([
      '_fbp',
      '_pk_id.1.1f2e',
      'mtm_consent',
    ]);

    await setPurposes(shop, { analytics: false });
    await eventually(() => cookiesOf(shop)).toEqual(['_fbp']);
    expect(await ask(shop, "allows('meta-pixel')")).toBe(true);
    expect(errors).toEqual([]);
  });

  it('holds a service whose purposes are granted in part', async () => {
    const { page } = await visit({ policy: await flattened(source), body });
    const asked = await answer(page);
    await isLayer(page, 'notice');
    await setPurposes(page, { analytics: false, ads: false, embeds: true });
    expect(await ask(page, "allows('youtube')")).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('a policy whose presets nobody has filled in', () => {
  it('runs nothing of them, says so, and holds otherwise', async () => {
    const policy = { ...source, services: [...source.services, { id: 'own', purposes: ['analytics'] }] };
    const { page, warnings, errors } = await visit({ policy, body });
    const asked = await answer(page);
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    expect(warnings).toContain('policy-entry');
    expect(await ask(page, "allows('own')")).toBe(true);
    for (const id of ['matomo', 'meta-pixel', 'youtube']) expect(await ask(page, `allows('${id}')`)).toBe(false);
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
