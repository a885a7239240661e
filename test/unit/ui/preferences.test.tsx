// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { click, present } from '../../support/present.js';
import { texts as arabic } from '../../../src/locales/ar.js';
import { policyWith } from '../../support/policy-with.js';

const policy = policyWith({
  purposes: [{ id: 'necessary', required: true, reason: 'Keeps your basket.' }, { id: 'analytics' }, { id: 'ads' }],
  services: [
    { id: 'basket', purposes: ['necessary'] },
    { id: 'stats', name: 'Acme Stats', purposes: ['analytics'], retention: 30 },
    { id: 'heat', name: 'Heat Map', purposes: ['analytics'] },
    { id: 'both', name: 'Both', purposes: ['analytics', 'ads'] },
  ],
});
const kinds = { necessary: 'required' } as const;
const open = (chosen?: Readonly<Record<string, boolean>>) =>
  present({ policy, kinds, layer: 'preferences', ...(chosen && { chosen }) });
type Shown = Awaited<ReturnType<typeof open>>;

const isOn = (shown: Shown, name: string) => shown.getByRole<HTMLInputElement>('switch', { name }).checked;
const turn = (shown: Shown, name: string) => fireEvent.click(shown.getByRole('switch', { name }));
const openServices = (shown: Shown, name: string) =>
  fireEvent.click(shown.getByRole('button', { name: new RegExp(`: ${name}$`) }));
const save = (shown: Shown) => click(shown.getByRole('button', { name: 'Save' }));

describe('the preferences', () => {
  it('are a modal dialog, labelled and described, with the focus on its heading', async () => {
    const shown = await open();
    const dialog = shown.getByRole<HTMLDialogElement>('dialog', { name: 'Privacy choices' });
    expect(dialog.open).toBe(true);
    expect(shown.root.activeElement).toBe(shown.getByRole('heading', { level: 2 }));
  });

  it('say the state of every switch in words', async () => {
    const shown = await open();
    const row = shown.getByRole('switch', { name: 'Personalised ads' }).closest('label');
    expect(row?.textContent).toBe('Personalised adsOff');
    turn(shown, 'Personalised ads');
    expect(row?.textContent).toBe('Personalised adsOn');
  });

  it('describe each switch with what happens and what stops working', async () => {
    const shown = await open();
    const id = shown.getByRole('switch', { name: 'Personalised ads' }).getAttribute('aria-describedby');
    expect(shown.root.getElementById(String(id))?.textContent).toContain(
      'If off: Ads are not selected by your profile.',
    );
  });

  it('show what is required as text with its reason', async () => {
    const shown = await open();
    expect(shown.queryByRole('switch', { name: 'Necessary' })).toBeNull();
    const item = shown.getByRole('heading', { name: /Necessary/ }).closest('li');
    expect(item?.textContent).toContain('Always on');
    expect(item?.textContent).toContain('Keeps your basket.');
  });

  it('turn the services of a purpose with it', async () => {
    const shown = await open();
    openServices(shown, 'Audience measurement');
    expect(isOn(shown, 'Acme Stats')).toBe(false);
    turn(shown, 'Audience measurement');
    expect([isOn(shown, 'Acme Stats'), isOn(shown, 'Heat Map')]).toEqual([true, true]);
    expect(isOn(shown, 'Both')).toBe(false);
    turn(shown, 'Personalised ads');
    expect(isOn(shown, 'Both')).toBe(true);
  });

  it('turn a single service alone, until its purpose is turned', async () => {
    const shown = await open();
    openServices(shown, 'Audience measurement');
    turn(shown, 'Acme Stats');
    expect(isOn(shown, 'Audience measurement')).toBe(false);
    expect(isOn(shown, 'Heat Map')).toBe(false);
    turn(shown, 'Audience measurement');
    turn(shown, 'Audience measurement');
    expect(isOn(shown, 'Acme Stats')).toBe(false);
  });

  it('save every purpose, and the services that differ from theirs', async () => {
    const shown = await open();
    openServices(shown, 'Audience measurement');
    turn(shown, 'Audience measurement');
    turn(shown, 'Heat Map');
    save(shown);
    expect(shown.decide).toHaveBeenCalledWith(
      { __proto__: null, analytics: true, ads: false, heat: false },
      'save',
      true,
    );
    expect(shown.go).toHaveBeenLastCalledWith('closed');
  });

  it('keep an earlier choice about a single service when something else is saved', async () => {
    const shown = await open({ analytics: true, ads: false, stats: true, heat: false, both: false });
    turn(shown, 'Personalised ads');
    save(shown);
    expect(shown.decide).toHaveBeenCalledWith(
      { __proto__: null, analytics: true, ads: true, heat: false },
      'save',
      true,
    );
  });

  it('save nothing when they are closed, and forget what was moved', async () => {
    const shown = await open();
    turn(shown, 'Personalised ads');
    click(shown.getByRole('button', { name: 'Close' }));
    expect(shown.decide).not.toHaveBeenCalled();
    expect(shown.go).toHaveBeenLastCalledWith('closed');
    expect(shown.root.activeElement).toBe(shown.reopen);
    shown.presenter.show('preferences');
    expect(isOn(shown, 'Personalised ads')).toBe(false);
  });

  it('save nothing on Escape, which closes the dialog', async () => {
    const shown = await open();
    turn(shown, 'Personalised ads');
    shown.getByRole<HTMLDialogElement>('dialog').close();
    shown.queryByRole('dialog')?.dispatchEvent(new Event('close'));
    expect(shown.decide).not.toHaveBeenCalled();
    expect(shown.go).toHaveBeenLastCalledWith('closed');
  });

  it('go back to the notice when they were opened from it and nothing was decided', async () => {
    const shown = await present({ policy, kinds, layer: 'notice' });
    click(shown.getByRole('button', { name: 'Choose' }));
    click(shown.getByRole('button', { name: 'Close' }));
    expect(shown.go).toHaveBeenLastCalledWith('notice');
    expect(shown.root.activeElement).toBe(shown.getByRole('button', { name: 'Choose' }));
  });

  it('give the focus back to who opened them', async () => {
    const shown = await present({ policy, kinds });
    const link = document.createElement('button');
    document.body.append(link);
    shown.presenter.show('preferences', link);
    click(shown.getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(link);
  });

  it('say that the opt-out signal is followed, with its switches off and free to be turned on', async () => {
    const shown = await present({
      policy,
      kinds: { ...kinds, ads: 'signalled', both: 'signalled' },
      layer: 'preferences',
    });
    expect(shown.getByText(/Global Privacy Control/)).toBeTruthy();
    expect(isOn(shown, 'Personalised ads')).toBe(false);
    turn(shown, 'Personalised ads');
    save(shown);
    expect(shown.decide).toHaveBeenCalledWith({ __proto__: null, analytics: false, ads: true }, 'save', true);
  });

  it('announce that the choice was saved, in a region that outlives the dialog', async () => {
    vi.useFakeTimers();
    const shown = await open();
    const status = shown.getByRole('status', { hidden: true });
    save(shown);
    await vi.dynamicImportSettled();
    vi.runAllTimers();
    expect(status.isConnected).toBe(true);
    expect(status.textContent).toBe('Your choice is saved. Audience measurement: Off, Personalised ads: Off');
    vi.useRealTimers();
  });

  it('are written from right to left in Arabic', async () => {
    const { ui } = await present({ policy, kinds, texts: arabic, layer: 'preferences' });
    expect([ui.dir, ui.lang]).toEqual(['rtl', 'ar']);
  });

  it('stand in the page without a dialog, once for each element', async () => {
    const { presenter, decide } = await present({ policy, kinds });
    const place = document.createElement('div');
    place.dataset['assent'] = 'inline-preferences';
    document.body.append(place);
    presenter.inline(place);
    presenter.inline(place);
    const inner = place.shadowRoot;
    expect(inner?.querySelectorAll('.ui')).toHaveLength(1);
    expect(inner?.querySelector('dialog, [data-action=close]')).toBeNull();
    const ads = inner?.querySelector<HTMLInputElement>('[data-purpose=ads]');
    ads?.click();
    const button = inner?.querySelector('[data-action=save]');
    if (button) click(button);
    expect(decide).toHaveBeenCalledWith({ __proto__: null, analytics: false, ads: true }, 'save', true);
    presenter.destroy();
    expect(inner?.childNodes).toHaveLength(0);
  });
});
