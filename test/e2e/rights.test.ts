import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../src/core/receipt.js';
import { violationsIn } from '../support/axe.js';
import { choicesOf, policy, useShop } from '../support/shop.js';
import { arrived, ask, choose, control, eventually, host, isLayer, startOver, switchOf } from '../support/visit.js';

const { recorder, visit } = useShop();

const health = {
  id: 'health',
  title: 'Health advice',
  description: 'Uses what you tell about your health.',
  grade: 'explicit',
};
const explicit = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  policy({
    purposes: [health],
    services: [
      { id: 'doctor', name: 'Doctor', purposes: ['health'], provider: { name: 'Doctor Ltd', class: 'processor' } },
      { id: 'acme-stats', name: 'Acme', purposes: ['analytics'], provider: { name: 'Acme', class: 'processor' } },
    ],
    ...changes,
  });
const held = (word: string): string =>
  `<script type="text/plain" data-purpose="${word}" data-src="${recorder.thirdParty.url}/${word}.js"></script>`;

async function open(page: Page): Promise<void> {
  await control(page, 'open-preferences').click();
  await isLayer(page, 'preferences');
}

describe('a purpose of the grade explicit', () => {
  it('is not granted by accepting all, nor by its switch and saving', async () => {
    const { page } = await visit({ policy: explicit(), body: held('health') + held('analytics') });
    await open(page);
    await switchOf(page, 'health').check();
    await host(page).getByText('Stays off until you confirm it separately.').waitFor();
    await switchOf(page, 'analytics').check();
    await choose(page, 'save');
    expect(await choicesOf(page)).toEqual({ health: false, doctor: false, analytics: true, 'acme-stats': true });
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
    await open(page);
    await choose(page, 'accept-all');
    expect(await ask(page, "allows('health')")).toBe(false);
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
  });

  it('is granted by a second act, by keyboard, too, and not by a script', async () => {
    const { page } = await visit({ policy: explicit(), body: held('health') });
    await open(page);
    await switchOf(page, 'health').check();
    const confirm = control(page, 'confirm');
    expect(await confirm.textContent()).toBe('Confirm: Health advice');
    await confirm.evaluate((button: HTMLElement) => button.click());
    expect(await confirm.count()).toBe(1);
    await confirm.focus();
    await page.keyboard.press('Enter');
    await confirm.waitFor({ state: 'detached' });
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    await choose(page, 'save');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/health.js']);
    expect(await ask(page, "allows('doctor')")).toBe(true);
  });

  it('can not be granted where the second act can not be had', async () => {
    const { page, errors } = await visit(
      { policy: explicit(), body: held('health') },
      { withheld: 'assent-rights.js' },
    );
    await open(page);
    await switchOf(page, 'health').check();
    await choose(page, 'save');
    expect(await ask(page, "allows('health')")).toBe(false);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('is not granted in place of an embed: that leads to the preferences', async () => {
    const body = `<main><h1>Film</h1><iframe data-purpose="health" title="A film" data-src="${recorder.thirdParty.url}/film.html" width="600" height="340"></iframe></main>`;
    const { page } = await visit({ policy: explicit(), body });
    await choose(page, 'reject-all');
    const placeholder = page.locator('assent-placeholder');
    await placeholder.locator('[data-action=allow]').click();
    await isLayer(page, 'preferences');
    expect(await placeholder.locator('[data-action=load-once]').count()).toBe(0);
    expect(await ask(page, "allows('health')")).toBe(false);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });
});

describe('an objection', () => {
  const ENDPOINT = '/privacy/receipts';
  const ads = { id: 'ads', objection: true };
  const regions = { GB: { models: { analytics: 'opt-out' }, source: 'PECR Schedule A1' } };
  const british = { attributes: { 'data-region': 'GB' } };
  beforeEach(() => recorder.site.endpoint(ENDPOINT, () => 204));

  it('stops at once what runs without consent, and gives a reference', async () => {
    const { page, warnings } = await visit({
      ...british,
      policy: policy({ regions }),
      body: `<main><h1>News</h1>${held('analytics')}</main>`,
    });
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
    await page.evaluate(`document.addEventListener('assent:objection', ({ detail }) => { window.objected = detail; })`);
    await open(page);
    await host(page).getByText('Runs without consent.', { exact: false }).waitFor();
    await control(page, 'object').click();
    // Nothing has been saved.
    await eventually(() => ask(page, "allows('analytics')")).toBe(false);
    await host(page).getByText('You have objected:', { exact: false }).waitFor();
    const detail = await page.evaluate<{ id: string; at: number; reference: string; deadline: number }>(
      'window.objected',
    );
    expect(detail.id).toBe('analytics');
    expect(detail.deadline - detail.at).toBe(15 * 86_400_000);
    await host(page).getByText(detail.reference, { exact: false }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await startOver(page, recorder.thirdParty);
    await page.reload();
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    await open(page);
    await host(page).getByText(detail.reference, { exact: false }).waitFor();
    expect(warnings).toEqual([]);
    // The record itself holds nothing that could tell one visitor from another.
    expect(await page.evaluate('document.cookie')).not.toContain(detail.reference);
    // Where it has gone, as after its time or in Safari, what was objected to is a question.
    await page.context().clearCookies();
    await page.reload();
    await isLayer(page, 'notice');
    expect(await ask(page, "explain('analytics').reason")).toBe('undecided');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    await choose(page, 'reject-all');
    await page.evaluate('assent.forget()');
    expect(await page.evaluate('localStorage.getItem("assent-objections")')).toBeNull();
  });

  it('to ads works without a choice before, and is delivered with the number that the visitor quotes', async () => {
    const { page } = await visit({
      policy: policy({ id: 'shop', purposes: [ads], receipts: { endpoint: ENDPOINT } }),
    });
    await open(page);
    await host(page).getByRole('heading', { name: 'Your right to object' }).waitFor();
    await control(page, 'object').click();
    await recorder.site.waitFor(ENDPOINT);
    const receipt: Receipt = JSON.parse(recorder.site.requests(ENDPOINT)[0]?.body ?? '');
    expect(receipt).toMatchObject({ type: 'refusal', how: 'object' });
    expect(receipt.purposes['ads']?.outcome).toBe('refused');
    expect(receipt.purposes['analytics']?.outcome).toBe('undecided');
    await host(page).getByText(receipt.id, { exact: false }).waitFor();
  });

  it('is not there where there is nothing to object to, nor anything loaded for it', async () => {
    const { page } = await visit();
    await open(page);
    await switchOf(page, 'ads').waitFor();
    expect(await control(page, 'object').count()).toBe(0);
    expect(recorder.site.requests('/assent-rights.js')).toEqual([]);
  });
});
