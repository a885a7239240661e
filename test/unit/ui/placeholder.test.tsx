// @vitest-environment happy-dom
import { within } from '@testing-library/dom';
import { describe, expect, it, vi } from 'vitest';
import { texts } from '../../../src/locales/en.js';
import type { HeldEmbed } from '../../../src/presenter.js';
import { createPlaceholder } from '../../../src/ui/create-placeholder.js';
import { createWords } from '../../../src/ui/words.js';
import { policyWith } from '../../support/policy-with.js';
import { click, pack, stateOf } from '../../support/present.js';

const policy = policyWith({ purposes: [{ id: 'analytics' }, { id: 'ads' }] });

/** What stands for an embed, drawn as in a page, and what it was told. */
function draw(changes: Partial<HeldEmbed> = {}, chosen?: Readonly<Record<string, boolean>>, given: unknown = policy) {
  const host = document.createElement('assent-placeholder');
  document.body.replaceChildren(host);
  const root = host.attachShadow({ mode: 'open' });
  let state = stateOf({ policy: given, ...(chosen ? { chosen } : {}) });
  const decide = vi.fn((_choices: object, _how: string, trusted: boolean) => {
    if (trusted) state = { ...state, act: { at: 0, how: 'save', revision: '1' } };
    return true;
  });
  const go = vi.fn();
  const say = vi.fn();
  const words = createWords(given, pack(texts));
  const once = vi.fn((event: Event) => event.isTrusted);
  const embed = { title: '', needs: ['acme-ads'], addresses: ['https://acme.example/x'], thumbnail: null, once };
  const always = vi.fn((run: () => void) => run());
  createPlaceholder({
    words: () => words,
    appearance: null,
    theme: 'dark',
    state: () => state,
    decide,
    go,
    say,
  })(root, {
    ...embed,
    always,
    ...changes,
  });
  const ui = root.querySelector<HTMLElement>('.ui');
  if (!ui) throw new Error('Nothing was drawn.');
  return { ...within(ui), ui, decide, go, say, once };
}

describe('a placeholder', () => {
  it('is a group named by the embed, with its service, provider and what it waits for', () => {
    const shown = draw({ title: ' A\u202e film ' });
    const group = shown.getByRole('group', { name: 'A film' });
    expect(group.textContent).toContain('Acme Ads · Acme');
    expect(group.textContent).toContain('Personalised ads · Off');
    expect(shown.ui.style.colorScheme).toBe('dark');
  });

  it('is named by its service where it has no title, and by its host where only purposes are known', () => {
    expect(draw().getByRole('group', { name: 'Acme Ads' }).textContent).toContain('Acme');
    const shown = draw({ needs: ['ads'], addresses: ['https://frames.example/x', 'https://frames.example/y'] });
    shown.getByRole('group', { name: 'frames.example' });
  });

  it('has two buttons that differ in words alone', () => {
    const buttons = draw().getAllByRole('button');
    expect(buttons.map((button) => button.dataset['action'])).toEqual(['load-once', 'allow']);
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Load once: Acme Ads',
      'Always allow: Acme Ads',
    ]);
    expect(new Set(buttons.map((button) => `${button.className} ${button.getAttributeNames().join()}`)).size).toBe(1);
  });

  it('says what was loaded once, and nothing when it was not', () => {
    const shown = draw();
    click(shown.getByRole('button', { name: /^Load once/ }), false);
    expect(shown.say).not.toHaveBeenCalled();
    click(shown.getByRole('button', { name: /^Load once/ }));
    expect(shown.say).toHaveBeenCalledWith('Acme Ads: On');
    expect(shown.decide).not.toHaveBeenCalled();
  });

  it('cannot load once what the policy does not declare', () => {
    const shown = draw({ once: undefined });
    expect(shown.getAllByRole('button').map((button) => button.dataset['action'])).toEqual(['allow']);
  });

  it('grants what is named and missing, and tells whether the act was a real one', () => {
    const shown = draw({ needs: ['acme-ads', 'analytics'] }, { analytics: true });
    click(shown.getByRole('button', { name: /^Always allow/ }), false);
    expect(shown.decide).toHaveBeenLastCalledWith({ __proto__: null, 'acme-ads': true }, 'save', false);
    click(shown.getByRole('button', { name: /^Always allow/ }));
    expect(shown.decide).toHaveBeenLastCalledWith({ __proto__: null, 'acme-ads': true }, 'save', true);
  });

  it.for(['javascript:alert(1)', 'https://other.example/a.png', 'data:image/png,x', 'blob:http://localhost/x'])(
    'shows no picture from %s',
    (thumbnail) => {
      expect(draw({ thumbnail }).ui.querySelector('img')).toBeNull();
    },
  );

  it('links the policy of its provider where the address may be one', () => {
    const linked = (policyUrl: string) =>
      policyWith({ services: [{ id: 'acme-ads', name: 'Acme Ads', purposes: ['ads'], provider: { policyUrl } }] });
    const shown = draw({}, undefined, linked('https://acme.example/privacy'));
    expect(shown.getByRole('link').getAttribute('href')).toBe('https://acme.example/privacy');
    expect(draw({}, undefined, linked('javascript:alert(1)')).queryByRole('link')).toBeNull();
  });
});
