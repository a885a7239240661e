import { describe, expect, it } from 'vitest';
import { recordIn, useShop } from '../support/shop.js';
import { arrived, ask, choose, control, eventually, host, isLayer, pathsOf, setPurposes } from '../support/visit.js';

const { recorder, tags, visit } = useShop();

/** Markup without scripts, such as a comment may hold: each name is then a property of the document. */
const named = (...names: readonly string[]): string => names.map((name) => `<img name="${name}" alt="">`).join('');

describe('markup that takes the names of the document', () => {
  it.for([
    'body',
    'cookie',
    'currentScript',
    'addEventListener',
    'dispatchEvent',
    'body cookie currentScript addEventListener dispatchEvent',
  ])('neither hides the notice nor loses the choice: %s', async (names) => {
    const { page, errors } = await visit({
      placement: 'body-end',
      body: named(...names.split(' ')) + tags('analytics', 'ads'),
    });
    await control(page, 'reject-all').waitFor();
    await setPurposes(page, { ads: true });
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/ads.js']);
    expect((await recordIn(page))?.value).toBeTruthy();
    await page.reload();
    await isLayer(page, 'closed');
    expect(await ask(page, "allows('ads')")).toBe(true);
    await page.locator('[data-action=open-preferences]').click();
    await isLayer(page, 'preferences');
    expect(errors).toEqual([]);
  });
});

describe('a page that has put settings on the prototype of all objects', () => {
  it('grants nothing with them', async () => {
    const { page } = await visit(
      {
        policy: {
          revision: '1',
          controller: { name: 'Example Ltd' },
          services: [{ id: 'acme-ads', purposes: ['ads'] }],
          regions: { US: { models: { ads: 'opt-out', analytics: 'opt-out' } } },
        },
      },
      {
        before: `Object.assign(Object.prototype, {
          region: 'US', required: true, policy: '/other.json', language: 'fr', choices: { ads: true }, choice: true,
          models: { ads: 'opt-out' }, optOut: false, reopen: 'none', data: { ads: true }, allows: undefined,
        })`,
      },
    );
    await control(page, 'reject-all').waitFor();
    expect(await ask(page, "allows('ads')")).toBe(false);
    expect(await ask(page, "allows('analytics')")).toBe(false);
    expect(await host(page).locator('section').getAttribute('lang')).not.toBe('fr');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    await choose(page, 'reject-all');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });
});
