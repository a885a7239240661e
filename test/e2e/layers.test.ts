import { describe, expect, it } from 'vitest';
import { flattenPolicy } from '../../src/development.js';
import { ask, arrived, choose, control, eventually, host, isLayer } from '../support/visit.js';
import { policy, recordIn, services, useShop } from '../support/shop.js';

/* A policy of several layers in a browser. */

const { recorder, visit, load, tags } = useShop();

/** Stricter than the product in every way that there is. */
const group = {
  id: 'group',
  controller: { name: 'Group SE', policyUrl: 'https://group.example/privacy', contact: '/contact' },
  purposes: [{ id: 'chat', title: 'Chat', grade: 'explicit' }],
  services: [{ id: 'acme-stats', purposes: ['analytics', 'merging'] }],
};

const loosest = policy({
  extends: '/group.json',
  purposes: [{ id: 'chat', required: true, reason: 'We want it.' }],
  services: [...services, { id: 'desk', purposes: ['chat'] }],
  regions: { US: { models: { analytics: 'opt-out', ads: 'notice-only' } } },
});

describe('a policy whose parent nobody has merged in', () => {
  const words = ['analytics', 'ads', 'chat', 'acme-stats', 'acme-ads'];

  it('lets nothing run that a parent may forbid, asks nothing, and says so', async () => {
    const { page, warnings, errors } = await visit({
      policy: loosest,
      attributes: { 'data-region': 'US' },
      body: tags(...words),
    });
    await eventually(() => warnings).toContain('policy-entry');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(recorder.site.requests('/group.json')).toEqual([]);
    expect(await host(page).getAttribute('data-state')).toBe('closed');
    for (const id of words) expect(await ask(page, `allows('${id}')`)).toBe(false);
    expect(errors).toEqual([]);
  });

  it('takes no grant, by a program neither', async () => {
    const { page, warnings } = await visit({ policy: loosest, body: tags(...words) });
    await eventually(() => warnings).toContain('policy-entry');
    await ask(page, 'acceptAll()');
    await ask(page, "update({ analytics: true, chat: true, 'acme-ads': true })");
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await recordIn(page)).toBeUndefined();
    await page.reload();
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });

  it('lets nothing run in the npm build, and does not throw', async () => {
    const imports = {
      preact: '/node_modules/preact/dist/preact.mjs',
      'preact/jsx-runtime': '/node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs',
      'js-cookie': '/node_modules/js-cookie/dist/js.cookie.mjs',
    };
    const { page, errors, warnings } = await visit({
      placement: 'none',
      head: `<script type="importmap">${JSON.stringify({ imports })}</script>
        <script type="module">
          import { createAssent } from '/dist/index.js';
          window.assent = createAssent(${JSON.stringify(loosest)}, { region: 'US' });
          window.done = assent.acceptAll();
        </script>`,
      body: tags(...words),
    });
    await eventually(() => warnings).toContain('policy-entry');
    await page.evaluate('window.done');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    for (const id of words) expect(await ask(page, `allows('${id}')`)).toBe(false);
    expect(errors).toEqual([]);
  });

  it('takes a refusal, which counts once the policy is whole', async () => {
    const { page, warnings } = await visit({ policy: loosest });
    await eventually(() => warnings).toContain('policy-entry');
    await ask(page, 'rejectAll()');
    await load(page, { policy: policy() });
    await eventually(() => ask(page, "explain('ads').reason")).toBe('refused');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });

  it('leaves what was chosen before as it was', async () => {
    const { page } = await visit({ policy: policy(), body: '' });
    await isLayer(page, 'notice');
    await choose(page, 'reject-all');
    const before = await recordIn(page);
    await load(page, { policy: loosest, body: tags(...words) });
    await eventually(() => page.evaluate('typeof assent.allows')).toBe('function');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect((await recordIn(page))?.value).toBe(before?.value);
    await load(page, { policy: policy() });
    await isLayer(page, 'closed');
    expect(await ask(page, "explain('ads').reason")).toBe('refused');
  });
});

describe('a policy that was made of two', () => {
  const product = { id: 'shop', revision: 1, controller: { name: 'Shop Ltd', policyUrl: '/privacy' }, services };
  const { policy: flat, faults } = flattenPolicy([
    { address: 'shop.json', policy: product },
    { address: 'https://group.example/policy.json', policy: group },
  ]);

  it('asks as the stricter of both does', async () => {
    expect(faults.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      'services[0].purposes',
    ]);
    const { page } = await visit({ policy: Object(flat) as object, body: tags('acme-stats', 'acme-ads') });
    await isLayer(page, 'notice');
    await ask(page, 'update({ analytics: true, merging: false, ads: true })');
    await eventually(() => arrived(page, recorder.thirdParty)).toEqual(['/acme-ads.js']);
    expect(await ask(page, "explain('chat').reason")).toBe('undecided');
  });

  it('shows in the preferences which policies apply, and links both', async () => {
    const { page } = await visit({ policy: Object(flat) as object });
    await isLayer(page, 'notice');
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    const links = await host(page).evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('dialog[open] .links a') ?? [])].map((link) => [
        link.textContent,
        link.getAttribute('href')?.replace(location.origin, ''),
      ]),
    );
    expect(links).toEqual([
      ['Privacy policy', '/privacy'],
      ['Contact', '/contact'],
      ['Privacy policy: Group SE', 'https://group.example/privacy'],
    ]);
  });
});
