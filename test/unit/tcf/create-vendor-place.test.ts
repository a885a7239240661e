// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readTcfOptions } from '../../../src/core/tcf-options.js';
import { readVendorList } from '../../../src/core/vendor-list.js';
import { createVendorPlace } from '../../../src/tcf/create-vendor-place.js';
import { tcfOptions, vendorList } from '../../support/vendor-list.js';
import { eventually } from '../../support/visit.js';

/** A host as the boot file makes it, with a notice as the interface draws it: as a whole, each time. */
function place(hasList = true) {
  const host = document.createElement('div');
  host.id = 'assent';
  host.dataset['state'] = 'notice';
  document.body.before(host);
  onTestFinished(() => host.remove());
  const root = host.attachShadow({ mode: 'open' });
  const drawNotice = (): void => {
    const notice = document.createElement('section');
    notice.className = 'notice';
    const links = document.createElement('p');
    links.className = 'links';
    notice.append(links);
    for (const action of ['reject-all', 'accept-all']) {
      const button = document.createElement('button');
      button.dataset['action'] = action;
      notice.append(button);
    }
    root.replaceChildren(notice);
  };
  drawNotice();
  const list = hasList ? readVendorList(vendorList(), undefined) : undefined;
  const lists = { json: async () => null, list: async () => list, now: () => list, texts: async () => undefined };
  const context = { isGranted: () => false, picked: () => undefined, pick: vi.fn(), changed: vi.fn(), report: vi.fn() };
  const made = createVendorPlace({ ...context, lists, settings: readTcfOptions(tcfOptions()) });
  made.start();
  const openers = () => [...root.querySelectorAll('[data-action=open-vendors]')].map(({ textContent }) => textContent);
  return { ...made, host, root, drawNotice, openers };
}

describe('what opens the layer of vendors', () => {
  it('stands in the notice with their number, once, however often that is drawn', async () => {
    const { openers, drawNotice, isShown, isClosed } = place();
    await eventually(openers).toEqual(['Vendors (IAB TCF): 6']);
    drawNotice();
    drawNotice();
    await eventually(openers).toEqual(['Vendors (IAB TCF): 6']);
    expect([isShown(), isClosed()]).toEqual([true, false]);
  });

  it('leaves the focus where it was when the notice is drawn anew', async () => {
    const { root, openers, drawNotice } = place();
    await eventually(openers).toHaveLength(1);
    root.querySelector<HTMLElement>('[data-action=reject-all]')?.focus();
    drawNotice();
    await eventually(() => root.activeElement?.getAttribute('data-action')).toBe('reject-all');
  });

  it('is not there where the list can not be had', async () => {
    const { openers, drawNotice } = place(false);
    drawNotice();
    await new Promise(requestAnimationFrame);
    expect(openers()).toEqual([]);
  });
});
