import { within } from '@testing-library/dom';
import { onTestFinished, vi } from 'vitest';
import { choose } from '../../src/core/choose.js';
import type { Choices, How, Kind, Rule, State } from '../../src/core/rules.js';
import { listOf, own, textOf } from '../../src/core/unchecked.js';
import { texts as english } from '../../src/locales/en.js';
import type { PackedTexts, Texts } from '../../src/locales/texts.js';
import type { Layer } from '../../src/presenter.js';
import { createPresenter } from '../../src/ui/create-presenter.js';

export interface PresentOptions {
  readonly policy: unknown;
  readonly layer?: Layer;
  readonly texts?: Texts;
  /** Kinds that differ from `asked`, by id. */
  readonly kinds?: Readonly<Record<string, Kind>>;
  /** Earlier choices, by id; leaving them out means a first visit. */
  readonly chosen?: Readonly<Record<string, boolean>>;
  /** Age band that locks. */
  readonly age?: string;
  /** `false`: what the preferences are made of has not been loaded yet. */
  readonly isPrepared?: boolean;
  /** Words of another language, when the page changes its own. */
  readonly findTexts?: (language: string) => Promise<PackedTexts>;
  /** What became of what services had left. */
  readonly swept?: () => readonly unknown[];
  /** Whether choices can be stored. */
  readonly stores?: boolean;
}

/** A state as the rules would make it of a policy whose purposes are all listed. */
export function stateOf({ policy, kinds = {}, chosen, age }: PresentOptions): State {
  const rules = new Map<string, Rule>();
  for (const key of ['purposes', 'services']) {
    for (const entry of listOf(own(policy, key))) {
      const id = textOf(own(entry, 'id'));
      if (!id) continue;
      const purposes = listOf(own(entry, 'purposes')).map(textOf);
      const isRequired = purposes.length > 0 && purposes.every((purpose) => rules.get(purpose)?.kind === 'required');
      rules.set(id, { id, kind: kinds[id] ?? (isRequired ? 'required' : 'asked'), purposes, choice: chosen?.[id] });
    }
  }
  return { rules, act: chosen ? { at: 0, how: 'save', revision: '1' } : null, rule: '', age };
}

/** As the build packs them. */
export const pack = (texts: Texts): PackedTexts =>
  pathsIn(english).map((path) => String(path.reduce<unknown>((found, key) => own(found, key), texts)));

const pathsIn = (texts: object): string[][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value ? pathsIn(value).map((path) => [key, ...path]) : [[key]],
  );

/** The interface on a page with a host, as the boot file makes it, with the preferences at hand, and what it was told. */
export async function present(options: PresentOptions) {
  let state = stateOf(options);
  document.body.replaceChildren();
  const host = document.createElement('div');
  host.id = 'assent';
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const reopen = document.createElement('button');
  reopen.dataset['action'] = 'open-preferences';
  reopen.textContent = 'Re-open';
  root.append(reopen);

  const decide = vi.fn((choices: Choices, how: How, trusted: boolean): void => {
    if (!trusted && how !== 'reject-all') return;
    state = choose(state, choices, how, '1', 0);
    presenter.tell();
  });
  const go = vi.fn((layer: Layer) => {
    host.dataset['state'] = layer;
    // As the host does it: only there when it can be used.
    if (layer === 'closed') root.append(reopen);
    presenter.show(layer);
  });
  const presenter = createPresenter({
    root,
    control: reopen,
    findTexts: options.findTexts ?? (() => Promise.reject(new Error('none'))),
    texts: pack(options.texts ?? english),
    policy: options.policy,
    state: () => state,
    decide,
    isKept: () => options.stores ?? true,
    swept: options.swept ?? (() => []),
    appearance: null,
    go,
    report: vi.fn(),
    loadPlaceholders: () => import('../../src/placeholders.js'),
  });
  onTestFinished(() => presenter.destroy());
  if (options.isPrepared ?? true) await presenter.prepare();
  if (options.layer) presenter.show(options.layer);
  const ui = root.querySelector<HTMLElement>('.ui');
  if (!ui) throw new Error('The interface has no wrapper.');
  return { ...within(ui), ui, root, reopen, presenter, decide, go };
}

/** A click of the visitor, or of a program. Scripts can't make trusted events, so the property is set on this one. */
export function click(element: Element, isTrusted = true): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  element.dispatchEvent(event);
}
