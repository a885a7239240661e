// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { click, present } from '../../support/present.js';
import { policyWith } from '../../support/policy-with.js';

const purposes = [{ id: 'analytics' }, { id: 'ads' }];
const policy = policyWith({ purposes });

describe('the notice', () => {
  it('is a labelled landmark and takes no focus', async () => {
    const shown = await present({ policy, layer: 'notice' });
    expect(shown.getByRole('region', { name: 'Your privacy choices' })).toBeTruthy();
    expect(shown.root.activeElement).toBeNull();
  });

  it('offers three buttons that differ in words alone', async () => {
    const shown = await present({ policy, layer: 'notice' });
    const buttons = shown.getAllByRole('button');
    expect(buttons.map((button) => button.dataset['action'])).toEqual(['reject-all', 'accept-all', 'open-preferences']);
    const shapes = buttons.map(
      (button) => `${button.tagName} ${button.className} ${button.getAttributeNames().join()}`,
    );
    expect(new Set(shapes).size).toBe(1);
    expect(new Set(buttons.map((button) => button.parentElement)).size).toBe(1);
  });

  it('says who asks, for what, and how many third parties take part', async () => {
    const shown = await present({ policy, layer: 'notice' });
    expect(shown.getByRole('region').textContent).toContain('Example Ltd asks');
    expect(shown.getByRole('heading', { name: 'Personalised ads' })).toBeTruthy();
    expect(shown.getByText('Third parties involved: 1')).toBeTruthy();
    expect(shown.getByRole('link', { name: 'Privacy policy' }).getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('answers for all purposes on a first visit, and leaves those that need an act of their own off', async () => {
    const shown = await present({ policy, layer: 'notice', kinds: { ads: 'explicit' } });
    click(shown.getByRole('button', { name: 'Accept all' }));
    expect(shown.decide).toHaveBeenCalledWith({ __proto__: null, analytics: true, ads: false }, 'accept-all', true);
  });

  it('tells that an act was not a real one', async () => {
    const shown = await present({ policy, layer: 'notice' });
    click(shown.getByRole('button', { name: 'Accept all' }), false);
    expect(shown.decide).toHaveBeenLastCalledWith(expect.anything(), 'accept-all', false);
    expect(shown.go).toHaveBeenLastCalledWith('notice');
    click(shown.getByRole('button', { name: 'Reject all' }), false);
    expect(shown.decide).toHaveBeenLastCalledWith(expect.anything(), 'reject-all', false);
    expect(shown.go).toHaveBeenLastCalledWith('closed');
  });

  it('asks about what is new alone, and answers for nothing else', async () => {
    const chosen = { analytics: true, 'acme-stats': true, 'acme-ads': false };
    const shown = await present({ policy, layer: 'notice', chosen });
    expect(shown.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Personalised ads',
    ]);
    click(shown.getByRole('button', { name: 'Reject all' }));
    expect(shown.decide).toHaveBeenCalledWith({ __proto__: null, ads: false }, 'reject-all', true);
  });

  it('asks about a new service by its name', async () => {
    const chosen = { analytics: true, ads: true, 'acme-stats': true };
    const shown = await present({ policy, layer: 'notice', chosen });
    expect(shown.getByRole('heading', { level: 3 }).textContent).toBe('Acme Ads');
    click(shown.getByRole('button', { name: 'Accept all' }));
    expect(shown.decide).toHaveBeenCalledWith({ __proto__: null, 'acme-ads': true }, 'accept-all', true);
  });

  it('is announced once, in a live region that was there before', async () => {
    vi.useFakeTimers();
    const shown = await present({ policy });
    const status = shown.getByRole('status');
    expect(status.textContent).toBe('');
    shown.presenter.show('notice');
    vi.runAllTimers();
    expect(status.textContent).toContain('Your privacy choices. Example Ltd asks');
    vi.useRealTimers();
  });

  it('answers before the preferences can be shown', async () => {
    const shown = await present({ policy, layer: 'notice', isPrepared: false });
    click(shown.getByRole('button', { name: 'Reject all' }));
    expect(shown.decide).toHaveBeenCalledWith({ __proto__: null, analytics: false, ads: false }, 'reject-all', true);
    expect(shown.go).toHaveBeenLastCalledWith('closed');
  });

  it('gets the preferences ready when a pointer comes to the button that opens them', async () => {
    const shown = await present({ policy, layer: 'notice', isPrepared: false });
    shown.getByRole('button', { name: 'Choose' }).dispatchEvent(new Event('pointerenter'));
    await vi.waitFor(() => {
      shown.presenter.show('notice');
      shown.presenter.show('preferences');
      expect(shown.getByRole('switch', { name: 'Personalised ads' })).toBeTruthy();
    });
  });

  it('moves the focus on when the button that had it is gone', async () => {
    const shown = await present({ policy, layer: 'notice' });
    const button = shown.getByRole('button', { name: 'Reject all' });
    button.focus();
    click(button);
    expect(shown.root.activeElement).toBe(shown.reopen);
  });

  it('shows a choice that could not be stored as text, until it is closed', async () => {
    vi.useFakeTimers();
    const shown = await present({ policy, layer: 'notice', stores: false });
    click(shown.getByRole('button', { name: 'Reject all' }));
    await vi.dynamicImportSettled();
    vi.runAllTimers();
    expect(shown.getByRole('status').textContent).toContain('It holds for this page only.');
    click(shown.getByRole('button', { name: 'Close' }));
    vi.runAllTimers();
    expect(shown.queryByText(/this page only/)).toBeNull();
    vi.useRealTimers();
  });

  it('places itself as the policy says, and as a bar for anything else', async () => {
    const classOf = async (notice: unknown) => {
      const shown = await present({ policy: policyWith({ purposes, notice }), layer: 'notice' });
      return shown.getByRole('region').className;
    };
    expect(await classOf({ layout: 'box', position: 'bottom-end' })).toBe('notice box end');
    expect(await classOf({ position: 'top' })).toBe('notice bar top');
    expect(await classOf({ layout: '"><img>', position: {} })).toBe('notice bar');
  });
});
