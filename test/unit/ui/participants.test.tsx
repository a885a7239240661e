// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { texts as german } from '../../../src/locales/de.js';
import { policyWith } from '../../support/policy-with.js';
import { click, present } from '../../support/present.js';

const provider = { name: 'Example Ltd', class: 'self' };
const adline = { id: 'adline', name: 'Adline', purposes: ['ads'], provider: { name: 'Adline GmbH', class: 'partner' } };
const policy = policyWith({
  purposes: [
    {
      id: 'ads',
      recipients: [
        {
          id: 'host',
          name: 'North Hosting AB',
          brand: 'North',
          class: 'processor',
          country: 'SE',
          reason: 'Stores what Adline counts.',
          policyUrl: '/host',
        },
      ],
    },
    { id: 'merging' },
  ],
  services: [
    // The switch first, as the rules have it: what it switches waits for it.
    {
      id: 'partners',
      name: 'All advertising partners',
      kind: 'class',
      purposes: ['ads'],
      provider: { name: 'Partners', class: 'partner' },
    },
    { ...adline, purposes: ['ads', 'partners'] },
    { ...adline, id: 'openbid', name: 'Openbid', purposes: ['ads', 'partners'] },
    { id: 'house', name: 'House ads', purposes: ['ads'], provider },
    { id: 'shop', name: 'Shop', purposes: ['merging'], provider },
    { id: 'tv', name: 'Television', kind: 'device', purposes: ['merging'], provider },
    { id: 'improve', name: 'To improve services', kind: 'reason', purposes: ['merging'], provider },
  ],
  texts: {
    en: { groups: { device: 'Devices', reason: 'What for' }, account: 'It holds on all your devices.' },
    de: { informed: { host: 'Speichert, was Adline zählt.' } },
  },
});

async function open(chosen?: Readonly<Record<string, boolean>>, more: object = {}) {
  const shown = await present({ policy, layer: 'preferences', ...(chosen && { chosen }), ...more });
  await vi.waitFor(() => expect(shown.ui.textContent).toContain('North Hosting AB'));
  for (const button of shown.ui.querySelectorAll('[aria-controls$=list]')) fireEvent.click(button);
  return shown;
}
type Shown = Awaited<ReturnType<typeof open>>;
const switchOf = (shown: Shown, name: string) => shown.getByRole<HTMLInputElement>('switch', { name });
const rowOf = (shown: Shown, name: string) => switchOf(shown, name).closest('label')?.textContent;
const headings = (shown: Shown) => [...shown.ui.querySelectorAll('h4')].map(({ textContent }) => textContent);

describe('a switch for a class', () => {
  it('stands in place of its heading, and says in words when some of the class are on', async () => {
    const shown = await open();
    expect(rowOf(shown, 'All advertising partners')).toBe('All advertising partnersOff');
    fireEvent.click(switchOf(shown, 'Adline'));
    expect(rowOf(shown, 'All advertising partners')).toBe('All advertising partnersOn: 1 · Off: 1');
    expect(switchOf(shown, 'All advertising partners').checked).toBe(false);
    const text = switchOf(shown, 'All advertising partners').getAttribute('aria-describedby');
    expect(shown.root.getElementById(String(text))?.textContent).toBe('On: 1 · Off: 1');
  });

  it('sets all services of the class, and is saved as one choice', async () => {
    const shown = await open();
    fireEvent.click(switchOf(shown, 'Personalised ads'));
    fireEvent.click(switchOf(shown, 'All advertising partners'));
    expect(['Adline', 'Openbid', 'House ads'].map((name) => switchOf(shown, name).checked)).toEqual([
      false,
      false,
      true,
    ]);
    click(shown.getByRole('button', { name: 'Save' }));
    expect({ ...shown.decide.mock.calls[0]?.[0] }).toEqual({ ads: true, partners: false, merging: false });
  });

  it('is no service, and nobody who gets data', async () => {
    const shown = await open();
    expect(shown.getByRole('button', { name: 'Services: 3: Personalised ads' })).toBeTruthy();
    // One partner, who runs two, and the host.
    expect(shown.ui.textContent).toContain('Third parties involved: 2');
  });
});

describe('devices and reasons', () => {
  it('stand apart under their own headings, each with a switch', async () => {
    const shown = await open();
    expect(headings(shown)).toEqual(['This site', 'All advertising partnersOff', 'This site', 'Devices', 'What for']);
    expect([switchOf(shown, 'Television').checked, switchOf(shown, 'To improve services').checked]).toEqual([
      false,
      false,
    ]);
    fireEvent.click(switchOf(shown, 'Linking across services'));
    fireEvent.click(switchOf(shown, 'Television'));
    click(shown.getByRole('button', { name: 'Save' }));
    expect({ ...shown.decide.mock.calls[0]?.[0] }).toEqual({ ads: false, merging: true, tv: false });
  });

  it('are listed among the services where the language has no words for the headings', async () => {
    const shown = await open(undefined, { texts: german });
    expect(headings(shown).some((text) => /Devices|What for/.test(text))).toBe(false);
    expect(switchOf(shown, 'Television')).toBeTruthy();
  });
});

describe('a recipient without a choice of its own', () => {
  it('is named with its class and reason, and has no switch', async () => {
    const shown = await open();
    const item = [...shown.ui.querySelectorAll('li')].find(({ textContent }) => textContent?.startsWith('North'));
    expect(item?.textContent).toContain('North Hosting AB  · North · Works for this site · Sweden');
    expect(item?.textContent).toContain('Stores what Adline counts.');
    expect(item?.querySelector('input')).toBeNull();
    expect(item?.querySelector('a')?.getAttribute('href')).toMatch(/\/host$/);
  });

  it('has its reason in the language of the interface', async () => {
    const shown = await open(undefined, { texts: german });
    expect(shown.ui.textContent).toContain('Speichert, was Adline zählt.');
    expect(shown.ui.textContent).not.toContain('Stores what Adline counts.');
  });
});

describe('the sentence about accounts', () => {
  it('follows the introduction of both layers', async () => {
    const shown = await open();
    expect(shown.root.getElementById('text')?.textContent).toMatch(/ It holds on all your devices\.$/);
    const first = await present({ policy, layer: 'notice' });
    expect(first.ui.querySelector('p')?.textContent).toMatch(/ It holds on all your devices\.$/);
  });
});
