import { expect, it } from 'vitest';
import { inEveryEngine } from '../support/engines/in-every-engine.js';
import { policyWith } from '../support/policy-with.js';
import { ask, eventually } from '../support/visit.js';
import { vectors } from '../vectors/signals/gpp.json' with { type: 'json' };

const granted = vectors.find(({ name }) => name.startsWith('everything granted'));

inEveryEngine(({ recorder, visit }) => {
  it('answers for GPP from the first line, and frames of other sites as soon as it can be read', async () => {
    // Looks upwards for the locator until it finds it, then listens.
    const frame = `<!doctype html><script>
      const find = (at) => {
        try { if (at.frames.__gppLocator) return at; } catch {}
        return at === top ? undefined : find(at.parent);
      };
      addEventListener('message', ({ data, origin }) => parent.postMessage({ told: [origin, data.__gppReturn] }, '*'));
      const timer = setInterval(() => {
        if (!find(window)) return;
        clearInterval(timer);
        find(window).postMessage({ __gppCall: { command: 'addEventListener', callId: 'a', version: '1.1' } }, '*');
      }, 20);
    </script>`;
    // The same server by another name is another site.
    const address = recorder.site.page('/ad', frame).replace('localhost', '127.0.0.1');
    const page = await visit({
      policy: policyWith({}),
      first: `<script src="/signals/gpp.js"></script><script>
        __gpp('ping', (data) => (window.atFirst = [data.signalStatus, !!frames.__gppLocator]));
        window.told = [];
        addEventListener('message', ({ data }) => data.told && told.push(data.told));
      </script>`,
      body: `<iframe src="${address}"></iframe>`,
    });
    expect(await page.evaluate('atFirst')).toEqual(['not ready', true]);
    await eventually(() => page.evaluate('told.length')).toBeGreaterThan(0);
    await eventually(() => ask(page, 'acceptAll().then(() => true)')).toBe(true);
    const seen =
      'told.map(([origin, { callId, returnValue }]) => [origin, callId, returnValue.data, returnValue.pingData.gppString])';
    await eventually(() => page.evaluate<unknown[]>(seen)).toContainEqual([
      recorder.site.url,
      'a',
      'ready',
      granted?.string,
    ]);
  });
});
