// @vitest-environment happy-dom
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { announceWith } from '../../../src/announce.js';
import { texts as english } from '../../../src/locales/en.js';
import { texts as more } from '../../../src/locales/more/en.js';
import { texts as moreArabic } from '../../../src/locales/more/ar.js';
import type { Locale } from '../../../src/locales/texts.js';
import { eventually } from '../../support/visit.js';

afterEach(() => localStorage.clear());

const sold = {
  ...{ id: 'sold', kind: 'ownership', date: '2026-12-01', url: '/takeover' },
  ...{ title: 'Example plc takes over', text: 'It answers for your data from December on.' },
};
const leak = {
  id: 'leak',
  kind: 'incident',
  date: '2026-11-02',
  title: 'Mail addresses were read',
  text: 'No passwords.',
};

const locales: Readonly<Record<string, Locale>> = {
  en: { texts: ['en', english.close, ...Object.values(more)] },
  ar: { texts: ['ar', 'إغلاق', ...Object.values(moreArabic)] },
};

/** As the boot file has made it, and the interface may have filled it. */
function announce(policy: object, { wanted = ',en', state = 'closed' } = {}) {
  document.body.replaceChildren();
  const host = document.createElement('div');
  host.id = 'assent';
  host.dataset['state'] = state;
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const control = document.createElement('button');
  control.dataset['action'] = 'open-preferences';
  root.append(control);
  onTestFinished(() => host.remove());
  const report = vi.fn();
  const ready = announceWith({ policy, wanted, report }, async (tag) => locales[tag]);
  const regions = () => [...root.querySelectorAll('section')];
  return { host, root, control, report, ready, regions };
}

const pressIn = (root: ShadowRoot): void => root.querySelector<HTMLElement>('[data-action=acknowledge]')?.click();

describe('an announcement', () => {
  it('is a region named by its heading, with one control, and no answer', async () => {
    const { root, ready, regions, report } = announce({ announcements: [sold] });
    await ready;
    expect(regions()).toHaveLength(1);
    const [region] = regions();
    expect(region?.getAttribute('aria-labelledby')).toBe(root.querySelector('h2')?.id);
    expect(region?.getAttribute('data-announcement')).toBe('sold');
    expect(region?.textContent).toContain('Change of ownership · December 1, 2026');
    expect(
      [...(region?.querySelectorAll('button, input') ?? [])].map((one) => one.getAttribute('data-action')),
    ).toEqual(['acknowledge']);
    expect(region?.querySelector('a')?.getAttribute('aria-label')).toBe('Read more: Example plc takes over');
    expect(report).not.toHaveBeenCalled();
  });

  it('is said politely, and takes no focus', async () => {
    const { root, ready } = announce({ announcements: [sold] });
    await ready;
    expect(document.activeElement).toBe(document.body);
    expect(root.activeElement).toBeNull();
    await eventually(() => root.querySelector('[role=status]')?.textContent).toBe('Example plc takes over');
  });

  it('makes room for the next one when it is closed, then for none; both stay closed', async () => {
    const policy = { announcements: [leak, sold] };
    const { root, regions, ready } = announce(policy);
    await ready;
    pressIn(root);
    await eventually(() => regions()[0]?.dataset['announcement']).toBe('leak');
    pressIn(root);
    await eventually(() => regions()).toEqual([]);
    const again = announce(policy);
    await again.ready;
    expect(again.regions()).toEqual([]);
  });

  it('hands the focus on when its control had it, and to nothing else', async () => {
    const { root, control, ready } = announce({ announcements: [leak, sold] });
    await ready;
    root.querySelector<HTMLElement>('[data-action=acknowledge]')?.focus();
    pressIn(root);
    await eventually(() => root.activeElement?.textContent).toBe('Mail addresses were read');
    root.querySelector<HTMLElement>('[data-action=acknowledge]')?.focus();
    pressIn(root);
    await eventually(() => root.activeElement).toBe(control);
  });

  it('stands after the answers of the notice, wherever that came later', async () => {
    const { host, root, ready } = announce({ announcements: [sold] }, { state: 'notice' });
    await ready;
    const ui = document.createElement('div');
    ui.className = 'ui';
    root.append(ui);
    host.dataset['state'] = 'preferences';
    await eventually(() => root.lastElementChild?.className).toBe('ui announcing');
  });

  it('is text, whatever it holds', async () => {
    const { root, ready } = announce({
      announcements: [{ ...sold, title: '<img src=x onerror=alert(1)>', text: 'a\u202eb', url: 'javascript:alert(1)' }],
    });
    await ready;
    expect(root.querySelector('img, a')).toBeNull();
    expect(root.querySelector('h2')?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(root.querySelector('section')?.textContent).toContain('a b');
  });

  it('is gone with assent', async () => {
    const { host, root, ready } = announce({ announcements: [sold] });
    await ready;
    host.remove();
    await eventually(() => root.querySelector('.announcing')).toBeNull();
  });

  it.for([
    ['nothing is announced', { announcements: [] }],
    ['what is announced is over', { announcements: [{ ...sold, until: '2020-01-01' }] }],
    ['it has no words', { announcements: [{ ...sold, title: '', text: 1 }] }],
    ['the list is none', { announcements: 'sold' }],
  ] as const)('is not there where %s', async ([, policy]) => {
    const { regions, ready, report } = announce(policy);
    await ready;
    expect(regions()).toEqual([]);
    expect(report).not.toHaveBeenCalled();
  });

  it('is reported, and tried again, where its words can not be had', async () => {
    const { regions, ready, report } = announce({ announcements: [sold] }, { wanted: ',xx' });
    await ready;
    expect(regions()).toEqual([]);
    expect(report).toHaveBeenCalledWith('interface-failed', 'announcements', expect.anything());
  });
});

describe('the words of an announcement', () => {
  const arabic = { title: 'شركة أخرى', text: 'تتولى الموقع.' };
  const said = async (policy: object, wanted = ',ar') => {
    const { root, ready } = announce(policy, { wanted });
    await ready;
    const heading = root.querySelector('h2');
    return [heading?.textContent, heading?.lang, root.querySelector('section p:not(.soft)')?.textContent];
  };

  it('are those of the language shown', async () => {
    const policy = { announcements: [sold], texts: { ar: { announcements: { sold: arabic } } } };
    expect(await said(policy)).toEqual(['شركة أخرى', '', 'تتولى الموقع.']);
  });

  it('are never of two languages: half of them is none', async () => {
    const policy = { announcements: [sold], texts: { ar: { announcements: { sold: { title: 'شركة أخرى' } } } } };
    expect(await said(policy)).toEqual([sold.title, '', sold.text]);
  });

  it('are those of another language, and said to be, before there are none', async () => {
    const { title, text, ...bare } = sold;
    const policy = { announcements: [bare], texts: { de: { announcements: { sold: { title, text } } } } };
    expect(await said(policy)).toEqual([title, 'de', text]);
  });
});

describe('the list in the preferences', () => {
  const open = (root: ShadowRoot, host: HTMLElement): void => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<div class="body"></div>';
    root.append(dialog);
    host.dataset['state'] = 'preferences';
  };

  it('has all of them, closed or over as they may be, with kind and day', async () => {
    localStorage.setItem('assent-announcements', '["sold"]');
    const { host, root, ready } = announce({ announcements: [sold, { ...leak, until: '2020-01-01' }] });
    await ready;
    open(root, host);
    await eventually(() => root.querySelectorAll('dialog li').length).toBe(2);
    const list = root.querySelector('dialog details');
    expect(list?.querySelector('summary')?.textContent).toBe('Announcements');
    expect([...(list?.querySelectorAll('li .soft') ?? [])].map((one) => one.textContent)).toEqual([
      'Change of ownership · December 1, 2026',
      'Security incident · November 2, 2026',
    ]);
    expect(list?.querySelector('button, input')).toBeNull();
  });

  it('stays unfolded while the layer is drawn again', async () => {
    const { host, root, ready } = announce({ announcements: [sold] });
    await ready;
    open(root, host);
    await eventually(() => root.querySelector('dialog details')).not.toBeNull();
    root.querySelector('dialog details')?.setAttribute('open', '');
    pressIn(root);
    await eventually(() => root.querySelector('section')).toBeNull();
    expect(root.querySelector('dialog details')?.hasAttribute('open')).toBe(true);
  });
});
