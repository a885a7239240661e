// @vitest-environment happy-dom
import { within } from '@testing-library/dom';
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { noBits } from '../../../src/core/tc-bits.js';
import type { TcBits } from '../../../src/core/tc-bits.js';
import { readTcfOptions } from '../../../src/core/tcf-options.js';
import { readVendorList, readVendorTexts } from '../../../src/core/vendor-list.js';
import { openVendorLayer } from '../../../src/ui/create-vendor-layer.js';
import { createVendorWords } from '../../../src/ui/vendor-words.js';
import { longVendorList, tcfOptions, vendorList, vendorTexts } from '../../support/vendor-list.js';

interface Shown {
  readonly json?: object;
  readonly options?: object;
  readonly language?: string;
  readonly translation?: object;
  readonly picked?: TcBits;
  readonly granted?: readonly string[];
}

function show({ json = vendorList(), options = {}, language = 'en', translation, picked, granted = [] }: Shown = {}) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const list = readVendorList(json, undefined);
  if (!list) throw new Error('the list of the test can not be read');
  const pick = vi.fn<(bits: TcBits) => void>();
  const onClose = vi.fn();
  const settings = readTcfOptions(tcfOptions(options));
  const close = openVendorLayer({
    ...{ root, settings, list, language, texts: readVendorTexts(translation), pick, onClose },
    isGranted: (id) => granted.includes(id),
    picked: () => picked,
  });
  onTestFinished(() => {
    close();
    host.remove();
  });
  const shadow = root.querySelector('div')?.shadowRoot;
  const ui = shadow?.querySelector<HTMLElement>('.ui');
  if (!ui) throw new Error('nothing was drawn');
  const switches = (checked: boolean): readonly string[] =>
    within(ui)
      .queryAllByRole<HTMLInputElement>('switch', { hidden: true })
      .filter((one) => one.checked === checked)
      .map(({ dataset }) => Object.entries(dataset).flat().join(' '));
  const press = (action: string): void => ui.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
  const names = (): readonly string[] => [...ui.querySelectorAll('[data-vendor] h4')].map((one) => one.textContent);
  return { ...within(ui), ui, root, pick, onClose, switches, press, names };
}

const everyone = [32, 52, 99, 200, 201, 755];

describe('the layer of vendors', () => {
  it('has nothing on before it was picked, and a switch for all that is to be decided', () => {
    const { switches, names } = show({ options: { legitimateInterest: true } });
    expect(switches(true)).toEqual([]);
    expect(switches(false)).toEqual([
      ...['purposes 1', 'purposes 2', 'objections 2', 'purposes 3', 'purposes 4', 'purposes 7', 'objections 7'],
      ...['purposes 8', 'purposes 9', 'objections 9', 'specialfeatures 1'],
      ...['vendors 32', 'vendors 52', 'vendorobjections 52', 'vendors 755', 'vendorobjections 755'],
      ...['vendorobjections 200', 'vendors 99'],
    ]);
    expect(names()).toEqual([
      ...['Adland', 'Böttcher Messung', 'Great Advertising', 'Interested', 'Safe Delivery', 'Storing Only'],
    ]);
  });

  it('shows what was picked, with no objection where a site lets nobody claim an interest', () => {
    const picked = { ...noBits(everyone), purposes: new Set([1, 2]), vendors: new Set([32]) };
    const { switches } = show({ picked });
    expect(switches(true)).toEqual(['purposes 1', 'purposes 2', 'vendors 32']);
    expect(switches(false).filter((one) => one.includes('objections'))).toEqual([]);
  });

  it('says what does not count yet, and what the site does not ask about', () => {
    const waiting = 'Counts once it is allowed in the privacy choices.';
    expect(show().getAllByText(waiting)).toHaveLength(8);
    expect(show({ granted: ['ads', 'analytics'] }).queryAllByText(waiting)).toEqual([]);
    expect(show({ options: { purposes: { 1: 'ads' } } }).getAllByText(/does not ask for it/)).toHaveLength(7);
  });

  it('shows all that a vendor has declared, on demand', () => {
    const { ui, ...shown } = show({ options: { legitimateInterest: true } });
    fireEvent.click(shown.getByRole('button', { name: 'Details: Böttcher Messung' }));
    const text = ui.querySelector('[data-vendor="52"]')?.textContent ?? '';
    for (const part of [
      ...['Measure content performance · data kept, in days: 90', 'Legitimate interest in'],
      ...['Ensure security, prevent and detect fraud, and fix errors · data kept, in days: 365'],
      ...['IP addresses', 'cookies · days: 30 · may be extended at each visit'],
    ])
      expect(text).toContain(part);
    const links = [...ui.querySelectorAll<HTMLAnchorElement>('[data-vendor="52"] a')].map(({ href }) => href);
    expect(links).toEqual([
      ...['https://52.vendor.example/privacy', 'https://52.vendor.example/claim'],
      'https://52.vendor.example/storage.json',
    ]);
  });

  it('draws the first of two thousand, finds any, and shows more when asked to', () => {
    const { names, press, ...shown } = show({ json: longVendorList(2000) });
    expect(names()).toHaveLength(20);
    press('more');
    expect(names()).toHaveLength(120);
    fireEvent.input(shown.getByRole('searchbox', { name: 'Find a vendor' }), { target: { value: 'vendor 199' } });
    expect(names()).toHaveLength(11);
    expect(shown.getByText('Vendors: 11')).toBeTruthy();
    fireEvent.input(shown.getByRole('searchbox'), { target: { value: 'nobody' } });
    expect(names()).toEqual([]);
    expect(shown.getByText('No vendor found')).toBeTruthy();
  });

  it('lets a program take back and refuse, and nothing else', () => {
    const picked = { ...noBits(everyone), purposes: new Set([1, 2]), vendors: new Set([32]) };
    const accepting = show({ picked });
    accepting.press('accept-vendors');
    expect(accepting.pick).not.toHaveBeenCalled();
    expect(accepting.onClose).toHaveBeenCalledOnce();

    const saving = show({ picked });
    fireEvent.click(saving.ui.querySelector('[data-purposes="2"]') ?? document.body);
    saving.press('save-vendors');
    expect(saving.pick.mock.calls[0]?.[0]).toMatchObject({ purposes: new Set([1]), vendors: new Set([32]) });

    const refusing = show({ picked });
    refusing.press('reject-vendors');
    const [bits] = refusing.pick.mock.calls[0] ?? [];
    expect(bits).toEqual({ ...noBits(everyone) });
  });

  it('shows texts of the IAB in the language of the visitor, and says what is in another one', () => {
    const { ui, ...shown } = show({ language: 'ar', translation: vendorTexts('AR: ') });
    expect([ui.lang, ui.dir]).toEqual(['en', 'ltr']);
    const name = shown.getByText('AR: Measure content performance');
    expect([name.lang, name.dir]).toEqual(['ar', 'rtl']);
    const plain = show({ language: 'ar' }).getByText('Measure content performance');
    expect([plain.lang, plain.dir]).toEqual(['en', 'ltr']);
  });
});

describe('its words', () => {
  it('are those of the site where a language is whole, else English', () => {
    const english = createVendorWords(undefined, 'de');
    expect(english.language).toBe('en');
    const part = createVendorWords({ de: { title: 'Anbieter' } }, 'de');
    expect([part.language, part.say('title')]).toEqual(['en', 'Vendors']);
    const whole = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: (_, key) => ({ configurable: true, value: `de ${String(key)}` }),
        get: (_, key) => `de ${String(key)}`,
      },
    );
    const german = createVendorWords({ de: whole }, 'de-AT');
    expect([german.language, german.say('title')]).toEqual(['de', 'de title']);
    expect(createVendorWords(undefined, 'en').say('used', 1234)).toBe('Vendors: 1,234');
  });
});
