// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/ui/plain-text.js';
import { safeHref } from '../../../src/ui/safe-href.js';
import { deep, odd } from '../../support/odd.js';
import { policyWith } from '../../support/policy-with.js';
import { present } from '../../support/present.js';

const purposes = [{ id: 'analytics' }];
const showService = async (entry: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) => {
  const services = [{ id: 'acme', purposes: ['analytics'], ...entry }];
  const shown = await present({ policy: policyWith({ purposes, services, ...more }), layer: 'preferences' });
  fireEvent.click(shown.getByRole('button', { name: /^Services/ }));
  return shown;
};

describe('values of the policy', () => {
  it('are shown only if they are texts', async () => {
    const fake = { type: 'img', props: { src: 'x' }, key: null, ref: null, constructor: undefined, __v: 1 };
    const policy = policyWith({
      purposes: [{ id: 'analytics', title: fake, description: [fake], consequence: 7 }],
      services: [{ id: 'acme', name: { toString: 'x' }, purposes: ['analytics'], provider: fake }],
      controller: { name: fake, contact: fake },
      texts: { en: { acceptAll: fake, title: ['x'], purposes: { analytics: { title: fake } } } },
    });
    const shown = await present({ policy, layer: 'notice' });
    expect(shown.ui.querySelector('img')).toBeNull();
    expect(shown.getByRole('button', { name: 'Accept all' })).toBeTruthy();
    expect(shown.getByRole('heading', { name: 'Audience measurement' })).toBeTruthy();
    expect(shown.ui.textContent).not.toContain('[object');
  });

  it.each([
    ['odd', odd],
    ['nested deeply', deep],
  ])('are left out where they are %s, and all else is shown', async (_, value) => {
    const keys = ['name', 'description', 'retention', 'provider', 'match', 'cookies', 'storage'];
    const item = { name: value, key: value, area: value, retention: value, description: value };
    for (const entry of [
      Object.fromEntries(keys.map((key) => [key, value])),
      {
        provider: { name: value, brand: value, class: value, country: value },
        cookies: [item],
        storage: [item, value],
      },
    ]) {
      const services = [{ id: value }, { id: 'acme', purposes: ['analytics'], ...entry }, { id: value }];
      const policy = policyWith({ purposes: [...purposes, { id: value }], services });
      const shown = await present({ policy, layer: 'preferences' });
      fireEvent.click(shown.getByRole('button', { name: /^Services/ }));
      expect(shown.getByRole('switch', { name: /acme/ })).toBeTruthy();
    }
  });

  it('are never markup', async () => {
    const policy = policyWith({ purposes: [{ id: 'analytics', title: '<img src=x onerror=alert(1)>' }], services: [] });
    const shown = await present({ policy, layer: 'notice' });
    expect(shown.ui.querySelector('img')).toBeNull();
    expect(shown.getByRole('heading', { level: 3 }).textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('yield to the texts for the language, and win over what is built in', async () => {
    const policy = policyWith({
      purposes: [{ id: 'analytics', title: 'Counting', description: 'Counts.' }],
      services: [],
      texts: { en: { acceptAll: 'Yes to all', purposes: { analytics: { title: 'Statistics' } } } },
    });
    const shown = await present({ policy, layer: 'notice' });
    expect(shown.getByRole('heading', { level: 3 }).textContent).toBe('Statistics');
    expect(shown.getByText('Counts.')).toBeTruthy();
    expect(shown.getByRole('button', { name: 'Yes to all' }).dataset['action']).toBe('accept-all');
  });

  it('are not taken from a prototype', async () => {
    Object.defineProperty(Object.prototype, 'title', { value: 'Polluted', configurable: true });
    try {
      const shown = await present({ policy: policyWith({ purposes, services: [] }), layer: 'notice' });
      expect(shown.getByRole('heading', { level: 3 }).textContent).toBe('Audience measurement');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'title');
    }
  });

  it('tell who runs a service, where, and what it stores for how long', async () => {
    const { ui } = await showService({
      name: 'Acme Stats',
      provider: { name: 'Acme Inc.', brand: 'Acme', class: 'processor', country: 'FR' },
      cookies: [
        { name: '_a', retention: 730, thirdParty: true },
        { name: '_b', retention: 'session' },
        { name: '_c', retention: 1 },
      ],
      storage: [
        { area: 'local', key: 'acme' },
        { area: 'indexedDB', key: 'acme-data' },
      ],
      retention: 395,
    });
    const facts = [...ui.querySelectorAll('dt, dd')].map((element) => element.textContent);
    expect(facts).toEqual([
      ...['Provider', 'Acme Inc. · Acme', 'Country', 'France', 'On your device'],
      ...[
        '_a · 2 years · third parties can read it',
        '_b · until you close the browser',
        '_c · 1 day',
        'acme · until it is deleted',
        'acme-data · until it is deleted',
      ],
      ...['Data kept for', '395 days'],
    ]);
  });

  it('show an address that leads to a script as text', async () => {
    const shown = await showService({ provider: { policyUrl: 'javascript:alert(1)' } }, { controller: {} });
    expect(shown.queryByRole('link')).toBeNull();
    expect(shown.getByText('javascript:alert(1)')).toBeTruthy();
  });

  it('name the authority that takes complaints', async () => {
    const controller = { name: 'Example Ltd', authority: { name: 'CNIL', url: 'https://www.cnil.fr/' } };
    const shown = await showService({}, { controller });
    expect(shown.getByRole('link', { name: /CNIL/ }).getAttribute('href')).toBe('https://www.cnil.fr/');
  });
});

describe('an address', () => {
  it.each([
    ['https://example.com/privacy', false, 'https://example.com/privacy'],
    ['/privacy', false, `${location.origin}/privacy`],
    ['http://localhost:8080/a', false, 'http://localhost:8080/a'],
    ['http://127.0.0.1/a', false, 'http://127.0.0.1/a'],
    ['mailto:privacy@example.com', true, 'mailto:privacy@example.com'],
    ['tel:+4930123456', true, 'tel:+4930123456'],
    ['privacy@example.com', true, 'mailto:privacy@example.com'],
    ['/contact', true, `${location.origin}/contact`],
    ['http://example.com/', false, undefined],
    ['http://localhost.example.com/', false, undefined],
    ['mailto:privacy@example.com', false, undefined],
    ['javascript:alert(1)', false, undefined],
    ['java\nscript:alert(1)', true, undefined],
    [' \u0001javascript:alert(1)', false, undefined],
    ['data:text/html,x', true, undefined],
    ['blob:https://example.com/1', false, undefined],
    ['//example.com:99999', false, undefined],
    ['Example Street 1', true, undefined],
  ])('%j (contact: %s) leads to %s', (value, isContact, expected) => {
    expect(safeHref(value, isContact)).toBe(expected);
  });
});

describe('a text', () => {
  it.each([
    ['  Acme\n', 'Acme'],
    ['Ac\u202Eme\u2066', 'Ac me'],
    ['\u0000\u200B', ''],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    [7, ''],
    [null, ''],
  ])('%j is shown as %j', (value, expected) => {
    expect(plainText(value)).toBe(expected);
  });
});
