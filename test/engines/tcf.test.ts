import { TCString } from '@iabtechlabtcf/core';
import { expect, it } from 'vitest';
import { inEveryEngine } from '../support/engines/in-every-engine.js';
import { policy } from '../support/shop.js';
import { tcfOptions, vendorList } from '../support/vendor-list.js';
import { eventually } from '../support/visit.js';

inEveryEngine(({ recorder, visit }) => {
  it('gives vendors the TC string of each decision, and shows who they are', async () => {
    recorder.site.file('/iab/vendor-list.json', JSON.stringify(vendorList()));
    const page = await visit({
      policy: policy({ signals: { tcf: tcfOptions() } }),
      body: `<script>
        window.told = [];
        const ask = () => window.__tcfapi
          ? __tcfapi('addEventListener', 2, (data) => told.push([data.eventStatus, data.tcString]))
          : setTimeout(ask);
        ask();
      </script>`,
    });
    const last = () => page.evaluate<readonly string[] | undefined>('told.at(-1)');
    await eventually(async () => (await last())?.[0]).toBe('cmpuishown');
    const isThere = `!!document.querySelector('#assent').shadowRoot.querySelector('[data-action=open-vendors]')`;
    await eventually(() => page.evaluate(isThere)).toBe(true);
    await page.click('[data-action=open-vendors]');
    const shown = `[...document.querySelector('#assent').shadowRoot.children].some(({ shadowRoot }) =>
      shadowRoot?.querySelector('dialog')?.matches(':modal') && shadowRoot.querySelectorAll('[data-vendor]').length === 6)`;
    await eventually(() => page.evaluate(shown)).toBe(true);
    await page.press('Escape');
    await eventually(() => page.evaluate(shown)).toBe(false);
    await page.click('[data-action=accept-all]');
    await eventually(async () => (await last())?.[0]).toBe('useractioncomplete');
    expect([...TCString.decode((await last())?.[1] ?? '').vendorConsents.values()]).toEqual([32, 52, 99, 755]);
  });
});
