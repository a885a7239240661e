import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { policy, useShop } from '../support/shop.js';
import { arrived, ask, choose, control, host, isLayer, startOver } from '../support/visit.js';

const { recorder, visit, load } = useShop();

const service = (id: string, purpose: string, kind: string) => ({
  ...{ id, name: id, purposes: [purpose], provider: { name: 'Acme', class: kind } },
});
const shaped = (kind: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  policy({ services: [service('acme-stats', 'analytics', 'processor'), service('acme-ads', 'ads', kind)], ...changes });

/** A visitor who has granted everything comes back to a changed policy. */
async function backTo(changed: Record<string, unknown>, before = shaped('processor')): Promise<Page> {
  const { page } = await visit({ policy: before });
  await choose(page, 'accept-all');
  await startOver(page, recorder.thirdParty);
  await load(page, { policy: changed });
  return page;
}

const asked = (page: Page): Promise<string[]> => host(page).getByRole('heading', { level: 3 }).allTextContents();

describe('a visitor who has granted everything', () => {
  it('is asked about the purpose alone whose data goes further, and told how', async () => {
    const page = await backTo(shaped('partner'));
    await isLayer(page, 'notice');
    expect(await asked(page)).toEqual(['Personalised ads']);
    await host(page).getByText('Works for this site → Partner', { exact: true }).waitFor();
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
    // Until it is answered.
    await load(page, { policy: shaped('partner') });
    await host(page).getByText('Works for this site → Partner', { exact: true }).waitFor();
    await choose(page, 'accept-all');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads.js', '/analytics.js', '/analytics.js']);
    await load(page, { policy: shaped('partner') });
    await isLayer(page, 'closed');
  });

  it('is asked about ads, and told who asks, when the controller has changed', async () => {
    const controller = { name: 'Buyer Inc', formerly: [{ name: 'Example Ltd' }] };
    const page = await backTo(shaped('processor', { controller }));
    await isLayer(page, 'notice');
    expect(await asked(page)).toEqual(['Personalised ads']);
    await host(page).getByText('Example Ltd → Buyer Inc', { exact: true }).waitFor();
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
    await choose(page, 'reject-all');
    expect(await ask(page, "allows('analytics')")).toBe(true);
    expect(await ask(page, "allows('ads')")).toBe(false);
  });

  it.for([
    ['the data stays nearer', shaped('self')],
    ['texts and revision are others', shaped('processor', { revision: '2', texts: { en: { title: 'Your choices' } } })],
    [
      'the controller is only called otherwise',
      shaped('processor', { controller: { name: 'Example plc', formerly: [{ name: 'Example Ltd', grants: 'keep' }] } }),
    ],
  ] as const)('is not asked when %s', async ([, changed]) => {
    const page = await backTo(changed);
    await isLayer(page, 'closed');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads.js', '/analytics.js']);
    expect(await control(page, 'accept-all').count()).toBe(0);
  });
});
