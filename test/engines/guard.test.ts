import { expect, it } from 'vitest';
import { choose, isLayer, seenBy, witness } from '../support/engines/answers.js';
import type { EnginePage } from '../support/engines/engine.js';
import { inEveryEngine } from '../support/engines/in-every-engine.js';
import { policyElement } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { runAll, templateFor, vectors } from '../support/vectors.js';
import { eventually, pathsOf, sorted } from '../support/visit.js';

const policy = policyWith({
  services: [{ id: 'stats', name: 'Stats', purposes: ['analytics'], match: ['127.0.0.1'] }],
});

/** What an engine does not give back; docs/guard.md says so. */
const lostIn = {
  // The document of a frame without an address is made anew, and what was held in it goes with the old one.
  Firefox: ['/script-in-an-about-blank-frame.js'],
  // There is no prefetching.
  WebKit: ['/prefetch.js'],
} as const;

inEveryEngine(({ name, recorder, visit }) => {
  const lost: readonly string[] = lostIn[name];

  const open = (): Promise<EnginePage> =>
    visit({
      placement: 'none',
      first: witness(),
      head: `${policyElement(policy)}<script src="/assent-guard.js"></script><script async src="/assent.js"></script>
        ${templateFor(recorder.thirdParty.url)}`,
      body: `<script>${runAll(recorder.thirdParty.url)}</script>`,
    });

  /** Paths that have reached the third party. Browsers ask for the icon of a page in an object by themselves. */
  const seen = (): string[] => [...new Set(pathsOf(recorder.thirdParty))].filter((path) => path !== '/favicon.ico');

  /** The same once requests of the page itself have come back. */
  const arrived = async (page: EnginePage): Promise<string[]> => {
    await page.evaluate(`(async () => {
      if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
      await fetch('/assent.js');
      await new Promise((resolve) => setTimeout(resolve, 400));
      await fetch('/assent.js');
    })()`);
    return seen();
  };

  it('holds whatever scripts load, in every way that one can stop, before a choice and after refusing', async () => {
    const page = await open();
    await isLayer(page, 'notice');
    expect(await arrived(page)).toEqual([]);
    await choose(page, 'reject-all');
    expect(await arrived(page)).toEqual([]);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await arrived(page)).toEqual([]);
    expect((await seenBy(page)).errors).toEqual([]);
  });

  it('gives back what it held once all is accepted', async () => {
    const page = await open();
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    const returning = sorted(vectors.flatMap(({ path, returns }) => (returns && !lost.includes(path) ? [path] : [])));
    await eventually(seen).toEqual(returning);
  });
});
