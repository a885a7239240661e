import { expect, it } from 'vitest';
import { isLayer } from '../support/engines/answers.js';
import type { EnginePage } from '../support/engines/engine.js';
import { inEveryEngine } from '../support/engines/in-every-engine.js';
import { policyWith } from '../support/policy-with.js';
import { servePage } from '../support/server-site.js';
import { unmarkedTags } from '../support/unmarked.js';
import { eventually, pathsOf, sorted } from '../support/visit.js';

const policy = policyWith({
  services: [{ id: 'stats', name: 'Stats', purposes: ['analytics'], match: ['127.0.0.1'] }],
});

/** What does not come back with the page that is loaded again after a grant; docs/server.md says so. */
const lost: Readonly<Record<string, readonly string[]>> = {
  // A frame with its content in the markup keeps the policy that it had, and a style sheet in the page its pictures.
  Firefox: ['/background.gif', '/srcdoc.gif'],
  WebKit: [],
};

inEveryEngine(({ name, recorder, visit }) => {
  const open = async (security?: null): Promise<EnginePage> => {
    const page = await visit({});
    const { head, body } = unmarkedTags(recorder.thirdParty.url);
    await page.open(servePage(recorder, '/served', { policy, head, body, ...(security === null ? { security } : {}) }));
    return page;
  };

  const seen = (): string[] => [...new Set(pathsOf(recorder.thirdParty))];
  const expected = (): string[] => sorted(unmarkedTags('').paths);
  const seenOfThese = (): string[] => expected().filter((path) => seen().includes(path));

  /** What has reached the third party once the page rests and its own requests have come back. */
  const arrived = async (page: EnginePage): Promise<string[]> => {
    await page.evaluate(`(async () => {
      if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
      await fetch('/assent.js');
      await new Promise((resolve) => setTimeout(resolve, 400));
      await fetch('/assent.js');
    })()`);
    return seen();
  };

  it('asks third parties for whatever stands in the markup where no header stops it', async () => {
    await open(null);
    await eventually(seenOfThese).toEqual(expected());
    // Firefox prefetches when it rests, and does so though the page is gone by then.
    if (name === 'Firefox') await eventually(seen).toContain('/prefetch.js');
  });

  it('asks for nothing that is not granted where the header of the server stops it, preloads included', async () => {
    const page = await open();
    await isLayer(page, 'notice');
    expect(await arrived(page)).toEqual([]);
    await page.click('[data-action="reject-all"]');
    await eventually(() => recorder.site.requests('/served').length).toBe(2);
    await isLayer(page, 'closed');
    expect(await arrived(page)).toEqual([]);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await arrived(page)).toEqual([]);
    await page.evaluate('void assent.acceptAll()');
    await eventually(seenOfThese).toEqual(expected().filter((path) => !lost[name]?.includes(path)));
  });
});
