import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../support/axe.js';
import { fixturePage } from '../support/page.js';
import { patched, policyFile } from '../support/policy-file.js';
import { eventually, watch } from '../support/visit.js';
import { useBrowser } from '../support/browser.js';
import { useRecorder } from '../support/recorder.js';

/* The list of faults in a page that is being built, from the built file. */

const browser = useBrowser();
const recorder = useRecorder();

const overlay = (options = '{}') => `<script type="module">
  import { showFaults } from '/development.js';
  const policy = JSON.parse(document.getElementById('assent-policy').textContent);
  (window.assent ||= []).push((assent) => (window.hide = showFaults(policy, ${options})));
</script>`;

const visit = async (policy: object, { body = '', options = '{}' } = {}) => {
  const page = await browser.page();
  const watched = watch(page);
  const { html, headers } = fixturePage({ policy, body: body + overlay(options), lang: 'nb' });
  await page.goto(recorder.site.page('/', html, headers));
  await eventually(() => page.evaluate('typeof window.hide')).toBe('function');
  return { page, ...watched };
};

const list = (page: Page) => page.locator('#assent-faults');
const broken = patched(policyFile('shop'), { set: { 'texts.nb.rejectAll': '<b>No thanks</b>', 'cookie.days': 396 } });

describe('showFaults', () => {
  it('lists each fault with code, path and remedy, and what is wrong in the markup', async () => {
    const { page, errors } = await visit(broken, { body: '<i data-purpose="gone"></i>' });
    const items = await list(page).locator('li').allInnerTexts();
    expect(items.map((item) => item.split('\n')[0])).toEqual([
      'error markup-unknown i 1 <i data-purpose>',
      'warning UI-09 texts.nb.rejectAll',
      'warning UI-19 cookie.days',
    ]);
    expect(items[2]).toContain('Leave `cookie.days` out, or set 182; 366 for California.');
    // A text of a policy is text.
    expect(items[1]).toContain('<b>No thanks</b>');
    expect(await list(page).locator('b').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('is strict when it is asked to be', async () => {
    const { page } = await visit(broken, { options: '{ strict: true }' });
    expect(await list(page).locator('li code').first().innerText()).toBe('error UI-09 texts.nb.rejectAll');
  });

  it('shows nothing where there is nothing to say, and adds warnings of assent as they come', async () => {
    const { page } = await visit(policyFile('shop'), { options: '{ assent }' });
    expect(await list(page).count()).toBe(0);
    await page.evaluate("assent.allows('gone')");
    expect(await list(page).locator('li').innerText()).toContain('warning unknown-id gone');
  });

  it('is a named region in a shadow root that takes no focus and can be closed by keyboard', async () => {
    const { page } = await visit(broken, { body: '<main><h1>Shop</h1></main>' });
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    expect(await page.getByRole('region', { name: 'assent: 2 to look at' }).count()).toBe(1);
    expect(await violationsIn(page)).toEqual([]);
    await list(page).getByRole('button', { name: 'Close' }).press('Enter');
    expect(await list(page).count()).toBe(0);
    expect(await page.evaluate('assent.decision')).toBe(null);
  });

  it('goes when it is told to', async () => {
    const { page } = await visit(broken);
    await page.evaluate('hide()');
    expect(await list(page).count()).toBe(0);
  });
});
