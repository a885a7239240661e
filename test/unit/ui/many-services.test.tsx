// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { policyWith } from '../../support/policy-with.js';
import { click, present } from '../../support/present.js';

const classes = ['partner', 'self', 'ecosystem', 'processor', undefined, 'affiliate', 'odd'];
const services = classes.map((kind, index) => ({
  id: `s${index}`,
  name: `Service ${kind ?? 'without'}`,
  purposes: ['analytics'],
  provider: { name: `Company ${index}`, class: kind },
}));
const many = Array.from({ length: 2000 }, (_, index) => ({
  id: `n${index}`,
  name: `Number ${index}`,
  purposes: ['ads'],
}));
const policy = policyWith({ purposes: [{ id: 'analytics' }, { id: 'ads' }], services: [...services, ...many] });

/** What is in the lists of services: headings of groups, and names. */
const drawn = (ui: HTMLElement): string[] =>
  [...ui.querySelectorAll('.services:not([hidden]) h4, .services:not([hidden]) h5 bdi')].map(
    (element) => element.textContent,
  );

const show = async (chosen?: Readonly<Record<string, boolean>>, swept: readonly unknown[] = []) => {
  const shown = await present({ policy, layer: 'preferences', swept: () => swept, ...(chosen ? { chosen } : {}) });
  const find = (query: string) =>
    fireEvent.input(shown.getByRole('searchbox', { name: 'Find a service' }), { target: { value: query } });
  return { ...shown, find };
};

describe('services in the preferences', () => {
  it('stand in groups by who runs them, from the site outwards', async () => {
    const shown = await show();
    fireEvent.click(shown.getByRole('button', { name: 'Services: 7: Audience measurement' }));
    expect(drawn(shown.ui)).toEqual([
      ...['This site', 'Service self', 'Same company group', 'Service affiliate'],
      ...['Same company group, own brand', 'Service ecosystem', 'Works for this site', 'Service processor'],
      ...['Partner', 'Service partner', 'Other company', 'Service without', 'Service odd'],
    ]);
  });

  it('are drawn as far as they can be seen where there are thousands', async () => {
    const shown = await show();
    fireEvent.click(shown.getByRole('button', { name: 'Services: 2,000: Personalised ads' }));
    expect(shown.ui.querySelectorAll('.services li')).toHaveLength(10);
    expect(shown.ui.querySelector('[data-more]')?.textContent).toBe('10 / 2000');
  });

  it('are found by name or by who runs them, in every purpose', async () => {
    const shown = await show();
    shown.find('number 1999');
    expect(drawn(shown.ui)).toEqual(['Other company', 'Number 1999']);
    expect(shown.getByText('Services: 1')).toBeTruthy();
    shown.find('company 2');
    expect(drawn(shown.ui)).toEqual(['Same company group, own brand', 'Service ecosystem']);
    shown.find('nobody');
    expect(drawn(shown.ui)).toEqual([]);
    expect(shown.getByText('No service found')).toBeTruthy();
    shown.find('');
    expect(drawn(shown.ui)).toEqual([]);
    expect(shown.queryByText('No service found')).toBeNull();
  });

  it('that are found stand alone: a purpose without any of them is not there until the search is over', async () => {
    const shown = await show();
    const purposes = (): string[] => [...shown.ui.querySelectorAll('h3 bdi')].map((element) => element.textContent);
    const all = ['Audience measurement', 'Personalised ads'];
    expect(purposes()).toEqual(all);
    shown.find('number 1999');
    expect(purposes()).toEqual(['Personalised ads']);
    shown.find('nobody');
    expect(purposes()).toEqual([]);
    shown.find('');
    expect(purposes()).toEqual(all);
  });

  it('are all there when the preferences come again after a search', async () => {
    const shown = await show();
    shown.find('number 1999');
    shown.presenter.show('closed');
    shown.presenter.show('preferences');
    expect(drawn(shown.ui)).toEqual([]);
    expect(shown.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });

  it('that run now are listed with the reason', async () => {
    const shown = await show({ analytics: true, ads: false, s1: true, n7: true });
    const button = shown.getByRole('button', { name: 'On at this moment: 2' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect([...shown.ui.querySelectorAll('#now li')].map((item) => item.textContent)).toEqual([
      'Service self · your choice',
      'Number 7 · your choice',
    ]);
  });
});

describe('a switch that the opt-out signal holds off', () => {
  it('says so until it is turned on', async () => {
    const shown = await present({ policy, layer: 'preferences', kinds: { ads: 'signalled' } });
    const row = shown.getByRole('switch', { name: 'Personalised ads' }).closest('label');
    expect(row?.textContent).toBe('Personalised adsOff · opt-out signal');
    fireEvent.click(shown.getByRole('switch', { name: 'Personalised ads' }));
    expect(row?.textContent).toBe('Personalised adsOn');
  });
});

describe('what was not saved', () => {
  it('is said until it is saved, or moved back', async () => {
    const shown = await show({ analytics: false, ads: false });
    expect(shown.queryByText('Not saved yet.')).toBeNull();
    const [first] = shown.getAllByRole('switch');
    if (!first) throw new Error('There is no switch.');
    fireEvent.click(first);
    expect(shown.queryByText('Not saved yet.')).toBeTruthy();
    fireEvent.click(first);
    expect(shown.queryByText('Not saved yet.')).toBeNull();
    fireEvent.click(first);
    click(shown.getByRole('button', { name: 'Save' }));
    expect(shown.queryByText('Not saved yet.')).toBeNull();
  });
});

describe('the last choice', () => {
  it('is told with its time and way', async () => {
    const shown = await show({ analytics: false });
    expect(shown.ui.textContent).toMatch(/Your last choice: January 1, 1970 at .+ \(Save\)/);
  });

  it('is not told before there was one', async () => {
    const shown = await show();
    expect(shown.ui.textContent).not.toContain('last choice');
  });

  it('is told whatever the page makes of the event', async () => {
    const shown = await show({ analytics: false });
    for (const detail of [null, {}, { items: 5 }, { items: [7, { name: '_made_up', state: 'removed' }] }])
      document.dispatchEvent(new CustomEvent('assent:sweep', { detail }));
    shown.presenter.update();
    expect(shown.ui.textContent).toContain('Your last choice');
    expect(shown.ui.textContent).not.toContain('_made_up');
  });

  it('is followed by what was deleted, what was not, and why', async () => {
    const shown = await show({ analytics: false }, [
      { name: '_a', state: 'removed' },
      { name: '_b', state: 'absent' },
      { name: '_c', state: 'remains', reason: 'server', withdrawn: true },
      { name: '_d', state: 'remains', reason: 'in-use', withdrawn: true },
      { name: '_e', state: 'remains', reason: 'third-party', withdrawn: false },
    ]);
    expect(shown.ui.textContent).toContain('Deleted: _a');
    expect(shown.ui.textContent).not.toMatch(/_b|_e/);
    expect(shown.ui.textContent).toContain(
      'Still on your device: _c (only our server can delete it), _d (the browser did not delete it)',
    );
  });
});
