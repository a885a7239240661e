import { expect, it } from 'vitest';
import { choose, isLayer, seenBy, witness } from '../support/engines/answers.js';
import { inEveryEngine } from '../support/engines/in-every-engine.js';
import { policyWith } from '../support/policy-with.js';
import { arrived, eventually, ran } from '../support/visit.js';

const held = 'script type="text/plain" data-purpose="analytics"';

const inline = (id: string): string => `<${held}>(window.ran ??= []).push('${id}')</script>`;

inEveryEngine(({ recorder, visit }) => {
  const external = (id: string, query = '', attributes = ''): string =>
    `<${held} ${attributes} data-src="${recorder.thirdParty.url}/${id}.js?id=${id}&amp;${query}"></script>`;

  const visitWith = (body: string) => visit({ policy: policyWith(), first: witness(), body });

  it('runs external and inline scripts in document order, the first slow, and again after a reload', async () => {
    const { thirdParty } = recorder;
    const page = await visitWith(
      [
        external('slow', 'delay=600'),
        inline('after slow'),
        external('fast'),
        inline('after fast'),
        external('late', 'delay=300'),
        inline('last'),
      ].join(''),
    );
    await isLayer(page, 'notice');
    expect(await arrived(page, thirdParty)).toEqual([]);
    await choose(page, 'accept-all');
    for (const load of ['first', 'second']) {
      await eventually(() => ran(page)).toEqual(['slow', 'after slow', 'fast', 'after fast', 'late', 'last']);
      expect(await arrived(page, thirdParty), load).toEqual(['/fast.js', '/late.js', '/slow.js']);
      // They download side by side: the slow one had not been answered when the last of them was asked for.
      const starts = thirdParty.requests().flatMap(({ path, time }) => (path.endsWith('.js') ? [time] : []));
      expect(Math.max(...starts) - Math.min(...starts), load).toBeLessThan(600);
      expect((await seenBy(page)).errors, load).toEqual([]);
      thirdParty.clear();
      await page.reload();
    }
  });

  // Firefox tells of a script that is missing before the slow one ahead of it has run.
  it('keeps the order when a script is missing after a slow one', async () => {
    const page = await visitWith(
      [
        external('slow', 'delay=600'),
        inline('after slow'),
        external('missing', 'status=404'),
        inline('after missing'),
        external('fast'),
        inline('last'),
      ].join(''),
    );
    await choose(page, 'accept-all');
    await eventually(() => ran(page)).toHaveLength(5);
    expect(await ran(page)).toEqual(['slow', 'after slow', 'after missing', 'fast', 'last']);
  });

  it('lets async scripts run as soon as they arrive, and nothing waits for them', async () => {
    const page = await visitWith(
      [
        external('async slow', 'delay=900', 'async'),
        external('ordered', 'delay=500'),
        external('async fast', '', 'async'),
        inline('inline'),
      ].join(''),
    );
    await choose(page, 'accept-all');
    await eventually(() => ran(page)).toEqual(['async fast', 'ordered', 'inline', 'async slow']);
  });
});
