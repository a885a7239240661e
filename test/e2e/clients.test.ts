import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { clients, eventsIn } from '../support/clients.js';
import type { Client } from '../support/clients.js';
import type { PageOptions } from '../support/page.js';
import type { RecordedRequest } from '../support/recorder.js';
import { policy, useShop } from '../support/shop.js';
import { arrived, ask, choose, eventually, isLayer } from '../support/visit.js';

const { recorder, visit, load } = useShop();

const clientOf = (name: string): Client => clients[name]({ site: recorder.site.url, vendor: recorder.thirdParty.url });
const names = Object.keys(clients);
/** Records while it is denied, as its maker wants it, so it has to be held. */
const live = names.filter((name) => name !== 'clarity');

beforeEach(() => {
  recorder.site.file('/segment/v1/projects/key/settings', '{ "integrations": { "Segment.io": {} } }');
  recorder.site.endpoint('/clarity', () => 204);
});

const signalTags = (of: readonly string[]) => of.map((name) => `<script src="/signals/${name}.js"></script>`).join('');
/** Nothing holds the vendor's tag: what its client does is up to what it is told. */
const liveSite = (name: string): PageOptions => ({
  policy: policy(),
  first: `${signalTags([name])}<script>${clientOf(name).tag}</script>`,
  body: '',
});
const heldSite = (): PageOptions => ({
  policy: policy(),
  first: signalTags(names),
  body: names
    .map((name) => `<script type="text/plain" data-purpose="analytics">${clientOf(name).tag}</script>`)
    .join(''),
});

/** What has reached a vendor that is not a file of its own. */
const sentTo = (name: string) =>
  [...recorder.thirdParty.requests(), ...recorder.site.requests('/clarity')].filter(
    ({ method, path }) => method !== 'OPTIONS' && path.startsWith(`/${name}`),
  );
/** Which it is of those that Clarity has sent since it started. */
const numberOf = ({ body }: RecordedRequest): unknown => (JSON.parse(body) as { e: readonly unknown[] }).e[1];
const events = (name: string) => eventsIn(sentTo(name));
const send = (page: Page, name: string, event: string) => page.evaluate(`{ ${clientOf(name).send(event)} }`);
const isThere = (page: Page, name: string) =>
  eventually(() => page.evaluate(`!!(${clientOf(name).isThere})`)).toBe(true);

/** Names of cookies and of what is in both storages, but for the record of assent. */
const stored = async (page: Page) => {
  const found = await page.evaluate<string[]>(
    `[...document.cookie.split('; ').map((cookie) => cookie.split('=')[0]), ...Object.keys(localStorage), ...Object.keys(sessionStorage)]`,
  );
  return [...new Set(found)].filter((name) => name && name !== 'assent').sort();
};

describe("vendors' own clients", () => {
  it.for(live)('%s, which nothing holds, sends no event but while it is granted', async (name) => {
    const { asks, stores } = clientOf(name);
    const { page, errors } = await visit(liveSite(name));
    await isLayer(page, 'notice');
    await isThere(page, name);
    await send(page, name, 'seen-before');
    await arrived(page, recorder.thirdParty);
    expect(sentTo(name).map(({ path }) => path)).toEqual(asks);
    await eventually(() => stored(page)).toEqual(stores);

    await choose(page, 'accept-all');
    await send(page, name, 'seen-granted');
    await eventually(() => events(name)).toEqual(['seen-granted']);

    await ask(page, 'rejectAll()');
    await send(page, name, 'seen-withdrawn');
    await arrived(page, recorder.thirdParty);
    // What comes later shows that nothing was only late, and nothing was kept.
    await ask(page, 'acceptAll()');
    await send(page, name, 'seen-again');
    await eventually(() => events(name)).toEqual(['seen-granted', 'seen-again']);

    await ask(page, 'rejectAll()');
    await arrived(page, recorder.thirdParty);
    recorder.thirdParty.clear();
    await load(page, liveSite(name));
    await isThere(page, name);
    await send(page, name, 'seen-refused');
    await arrived(page, recorder.thirdParty);
    expect(sentTo(name).map(({ path }) => path)).toEqual(asks);
    await ask(page, 'acceptAll()');
    await send(page, name, 'seen-later');
    await eventually(() => events(name)).toEqual(['seen-later']);
    expect(errors).toEqual([]);
  });

  it('that are held are not there before a grant, and stop in the page when it is withdrawn', async () => {
    // What Clarity sends could not be read.
    const { page, errors } = await visit(heldSite(), { before: 'delete window.CompressionStream' });
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await stored(page)).toEqual(['plausible_ignore']);

    await choose(page, 'accept-all');
    for (const name of names) await isThere(page, name);
    for (const name of names) await send(page, name, 'seen-granted');
    for (const name of names) await eventually(() => [name, events(name)]).toEqual([name, ['seen-granted']]);
    await eventually(() => stored(page)).toContain('_clck');

    await arrived(page, recorder.thirdParty);
    recorder.thirdParty.clear();
    recorder.site.clear();
    await ask(page, 'rejectAll()');
    for (const name of names) await send(page, name, 'seen-withdrawn');
    // Clarity sends what it still has, starts anew without an id, reads there that it has to stop, and sends a first and last.
    await eventually(() => sentTo('clarity').map(numberOf)).toContain(1);
    await arrived(page, recorder.thirdParty);
    for (const name of names) expect([name, events(name)]).toEqual([name, []]);
    expect((await stored(page)).filter((name) => /^_cl(ck|sk)$/.test(name))).toEqual([]);

    recorder.thirdParty.clear();
    recorder.site.clear();
    await load(page, heldSite());
    await eventually(() => ask(page, 'decision?.choices.analytics')).toBe(false);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(sentTo('clarity')).toEqual([]);
    expect(errors).toEqual([]);
  });
});
