import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { fixturePage } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import { choose, control, isLayer, switchOf, withhold } from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const first = ['/assent-ui.js', '/assent.js', '/locales/en.js'];
const policy = policyWith({ services: [{ id: 'stats', purposes: ['analytics'], cookies: [{ name: '_stats' }] }] });

/** What was loaded of the product so far. */
const loaded = (): string[] =>
  recorder.site
    .requests()
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.js'))
    .sort();

async function open(page: Page, changes: Readonly<Record<string, unknown>> = {}, head = ''): Promise<void> {
  const { html, headers } = fixturePage({ policy: { ...policy, ...changes }, head });
  await page.goto(recorder.site.page('/', html, headers));
}

const warningsOf = (page: Page): string[] => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('assent:')) warnings.push(message.text().split(' ')[1] ?? '');
  });
  return warnings;
};

it.for(['accept-all', 'reject-all'] as const)(
  'loads three files on a first visit, and with %s what tells of it',
  async (action) => {
    const page = await browser.page();
    await open(page);
    await isLayer(page, 'notice');
    await page.waitForLoadState('networkidle');
    expect(loaded()).toEqual(first);
    await choose(page, action);
    await page.waitForLoadState('networkidle');
    expect(loaded()).toEqual(['/assent-attend.js', ...first]);
  },
);

it('loads the preferences as soon as somebody is about to open them', async () => {
  const page = await browser.page();
  await open(page);
  await isLayer(page, 'notice');
  await control(page, 'open-preferences').hover();
  await recorder.site.waitFor('/assent-preferences.js');
  await control(page, 'open-preferences').click();
  await isLayer(page, 'preferences');
  await switchOf(page, 'analytics').check();
  await choose(page, 'save');
  expect(await page.evaluate('assent.allows("stats")')).toBe(true);
});

it('keeps the notice usable when the preferences cannot be had', async () => {
  const page = await browser.page();
  const warnings = warningsOf(page);
  await withhold(page, 'assent-preferences.js');
  await open(page);
  await isLayer(page, 'notice');
  await control(page, 'open-preferences').click();
  await expect.poll(() => warnings).toEqual(['interface-failed']);
  await isLayer(page, 'notice');
  await choose(page, 'reject-all');
  expect(await page.evaluate('assent.decision.choices.analytics')).toBe(false);
});

it('deletes what a refused service has left, and loads what does it only then', async () => {
  const page = await browser.page();
  await open(page);
  await page.evaluate('document.cookie = "_stats=1"');
  await isLayer(page, 'notice');
  await choose(page, 'reject-all');
  await expect.poll(() => page.evaluate('document.cookie')).not.toContain('_stats');
  expect(loaded()).toEqual(['/assent-attend.js', '/assent-sweep.js', ...first].sort());
});

it('keeps earlier choices when the policy has changed, and asks anew where they cannot be read', async () => {
  const page = await browser.page();
  await open(page);
  await isLayer(page, 'notice');
  await choose(page, 'accept-all');
  await open(page, { revision: '2' });
  await isLayer(page, 'closed');
  expect(await page.evaluate('assent.allows("stats")')).toBe(true);

  const warnings = warningsOf(page);
  await withhold(page, 'assent-past.js');
  await open(page, { revision: '3' });
  await isLayer(page, 'notice');
  expect(warnings).toContain('record-unreadable');
  expect(await page.evaluate('assent.allows("stats")')).toBe(false);
});

it.for([
  ['class', '"x"'],
  ['hidden', 'true'],
  ['ref', '() => {}'],
  ['onclick', '() => { window.hit = true }'],
  ['onClick', '() => { window.hit = true }'],
  ['data-action', '"accept-all"'],
  ['children', '"x"'],
  ['style', '"display:none"'],
  ['dangerouslySetInnerHTML', '{ __html: "<b>x</b>" }'],
])('shows working buttons on a page that has put %s on Object.prototype', async ([name, value]) => {
  const page = await browser.page();
  await open(page, {}, `<script>Object.prototype[${JSON.stringify(name)}] = ${value}</script>`);
  await isLayer(page, 'notice');
  expect(await control(page, 'reject-all').textContent()).toBe('Reject all');
  expect(await control(page, 'accept-all').textContent()).toBe('Accept all');
  expect(await page.locator('#assent b').count()).toBe(0);
  await control(page, 'open-preferences').click();
  await isLayer(page, 'preferences');
  await switchOf(page, 'analytics').check();
  await choose(page, 'save');
  expect(await page.evaluate('[assent.allows("analytics"), window.hit]')).toEqual([true, undefined]);
});

it('opens the preferences although what deletes cannot be had: refusing is possible', async () => {
  const page = await browser.page();
  await withhold(page, 'assent-sweep.js');
  await open(page);
  await isLayer(page, 'notice');
  await control(page, 'open-preferences').click();
  await isLayer(page, 'preferences');
  await choose(page, 'reject-all');
  expect(await page.evaluate('assent.decision.how')).toBe('reject-all');
});
