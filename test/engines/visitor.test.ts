import { expect, it } from 'vitest';
import { arrivedAll, choose, isLayer, seenBy, switchPurposes, witness } from '../support/engines/answers.js';
import type { EnginePage } from '../support/engines/engine.js';
import { inEveryEngine } from '../support/engines/in-every-engine.js';
import { policyWith } from '../support/policy-with.js';
import { arrived, ask, eventually, ran } from '../support/visit.js';

/** What has the focus: the action of a control of assent, or the id of an element of the page. */
const focused = (page: EnginePage): Promise<string> =>
  page.evaluate(
    '(({ shadowRoot, id }) => shadowRoot?.activeElement?.dataset.action ?? shadowRoot?.activeElement?.localName ?? id)(document.activeElement)',
  );

/** By the Tab key alone. */
async function moveTo(page: EnginePage, action: string): Promise<void> {
  const passed = [];
  for (let presses = 0; presses < 12; presses += 1) {
    await page.press('Tab');
    const now = await focused(page);
    if (now === action) return;
    passed.push(now);
  }
  throw new Error(`The Tab key does not lead to ${action}, but to ${passed.join(', ')}.`);
}

inEveryEngine(({ recorder, visit }) => {
  const tag = (purpose: string, attributes = ''): string =>
    `<script type="text/plain" data-purpose="${purpose}" ${attributes} data-src="${recorder.thirdParty.url}/${purpose}.js"></script>`;

  const visitShop = (): Promise<EnginePage> =>
    visit({ policy: policyWith(), first: witness(), body: `<a id="link" href="/x">link</a>${tag('ads')}` });

  it('lets a visitor refuse by the keyboard alone', async () => {
    const page = await visitShop();
    await isLayer(page, 'notice');
    await moveTo(page, 'reject-all');
    await page.press('Enter');
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision.how')).toBe('reject-all');
    expect(await ask(page, 'allows("ads")')).toBe(false);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision.how')).toBe('reject-all');
  });

  it('closes the preferences on Escape, gives the focus back, and takes that for no choice', async () => {
    const page = await visitShop();
    await isLayer(page, 'notice');
    await moveTo(page, 'open-preferences');
    await page.press('Enter');
    await isLayer(page, 'preferences');
    await page.press('Escape');
    await isLayer(page, 'notice');
    expect(await focused(page)).toBe('open-preferences');
    expect(await ask(page, 'decision')).toBeNull();
    expect(await page.cookies()).toEqual([]);
  });

  it('gives the focus back to the re-open control, and keeps the choice', async () => {
    const page = await visitShop();
    await choose(page, 'reject-all');
    const cookies = await page.cookies();
    await page.reload();
    await isLayer(page, 'closed');
    await moveTo(page, 'open-preferences');
    await page.press('Enter');
    await isLayer(page, 'preferences');
    await page.press('Escape');
    await isLayer(page, 'closed');
    expect(await focused(page)).toBe('open-preferences');
    expect(await page.cookies()).toEqual(cookies);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });

  it.for(["'nonce-{nonce}'", "'nonce-{nonce}' 'strict-dynamic'"])(
    'shows the interface styled under script-src %s without a violation',
    async (source) => {
      const { url } = recorder.thirdParty;
      const page = await visit({
        policy: policyWith(),
        nonce: 'n0nce',
        csp: `default-src 'none'; script-src ${source}; style-src 'self'; connect-src 'self'; img-src data: ${url}; base-uri 'none'`,
        first: witness('n0nce'),
        body: `${tag('ads')}<script type="text/plain" data-purpose="ads">(window.ran ??= []).push('inline')</script>`,
      });
      await isLayer(page, 'notice');
      const { place, colours } = await page.evaluate<{ place: string; colours: readonly string[] }>(`(() => {
        const root = document.querySelector('#assent').shadowRoot;
        const { backgroundColor, color } = getComputedStyle(root.querySelector('[data-action="accept-all"]'));
        return { place: getComputedStyle(root.querySelector('section')).position, colours: [backgroundColor, color] };
      })()`);
      expect(place).toBe('fixed');
      expect(colours[0]).toMatch(/^rgb\(/);
      expect(colours[1]).not.toBe(colours[0]);
      await switchPurposes(page, 'ads');
      expect(await arrivedAll(page, recorder.thirdParty, ['/ads.js'])).toEqual(['/ads.js']);
      expect(await ran(page)).toEqual(['/ads.js', 'inline']);
      await page.reload();
      await isLayer(page, 'closed');
      await arrivedAll(page, recorder.thirdParty, ['/ads.js']);
      expect(await seenBy(page)).toMatchObject({ errors: [], violations: [] });

      // The witness does hear of one.
      await page.evaluate(`(() => {
        const style = document.createElement('style');
        style.textContent = 'body { color: red }';
        document.head.append(style);
      })()`);
      await eventually(async () => (await seenBy(page)).violations).toEqual(['style-src-elem inline']);
    },
  );

  it.for([
    { copies: 'the same file twice', second: '/assent.js' },
    { copies: 'two copies at different addresses', second: '/dist/assent.js' },
  ])('counts once with $copies', async ({ second }) => {
    const page = await visit({
      policy: policyWith(),
      first: witness(),
      body: `${tag('ads')}<script src="${second}"></script>`,
    });
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    await choose(page, 'accept-all');
    expect(await arrivedAll(page, recorder.thirdParty, ['/ads.js'])).toEqual(['/ads.js']);
    expect(await ran(page)).toEqual(['/ads.js']);
    expect(await seenBy(page)).toMatchObject({ errors: [], readies: 1 });
    expect(await page.evaluate("document.querySelectorAll('#assent').length")).toBe(1);
    expect(recorder.site.requests().map(({ path }) => path)).toContain(second);
  });
});
