import { render } from 'preact';
import type { TcBits } from '../core/tc-bits.js';
import type { TcfSettings } from '../core/tcf-options.js';
import type { Vendor, VendorList, VendorTexts } from '../core/vendor-list.js';
import { genuine } from '../genuine.js';
import { adoptStyles } from './adopt-styles.js';
import { isRightToLeft } from './is-right-to-left.js';
import { parts } from './parts.css.js';
import { preferences } from './preferences.css.js';
import { tokens } from './tokens.css.js';
import { createVendorDraft } from './vendor-draft.js';
import { VendorLayer } from './vendor-layer.js';
import type { VendorView } from './vendor-view.js';
import { createVendorWords } from './vendor-words.js';
import { vendors as styles } from './vendors.css.js';

/** So many vendors are drawn at first, and so many more each time. */
const FIRST = 20;
const STEP = 100;
/** As in surface.ts. */
const SAID_AFTER = 150;

export interface VendorLayerContext {
  /** The shadow root of assent. */
  readonly root: ShadowRoot;
  readonly settings: TcfSettings;
  readonly list: VendorList;
  /** The language of the interface. */
  readonly language: string;
  /** The IAB's words in it; undefined where the site does not have them. */
  readonly texts: VendorTexts | undefined;
  readonly isGranted: (id: string) => boolean;
  readonly picked: () => TcBits | undefined;
  readonly pick: (bits: TcBits) => void;
  /** It has been closed, with or without an answer. */
  readonly onClose: () => void;
}

/** How many have declared what, counted once. */
function countDeclared({ vendors }: VendorList): VendorView['countOf'] {
  const counts = new Map<string, number>();
  for (const vendor of vendors.values())
    for (const kind of ['purposes', 'interests', 'specialPurposes', 'features', 'specialFeatures'] as const)
      for (const id of vendor[kind]) counts.set(`${kind} ${id}`, (counts.get(`${kind} ${id}`) ?? 0) + 1);
  return (kind, id) => counts.get(`${kind} ${id}`) ?? 0;
}

/** Only takes back: what a program may do for the visitor. */
const isLess = (bits: TcBits, before: TcBits): boolean =>
  (['purposes', 'interests', 'specialFeatures', 'vendors', 'vendorInterests'] as const).every((kind) =>
    [...bits[kind]].every((id) => before[kind].has(id)),
  );

/** Opens the layer of vendors, and gives back what closes it. */
export function openVendorLayer(context: VendorLayerContext): () => void {
  const { root, settings, list, language, texts } = context;
  const host = genuine.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const element = genuine.createElement('div');
  const slot = genuine.createElement('div');
  adoptStyles(shadow, tokens + parts + preferences + styles);
  element.className = 'ui';
  // What the site has set for the interface.
  element.style.cssText = root.querySelector<HTMLElement>('.ui')?.style.cssText ?? '';
  const words = createVendorWords(settings.texts, language);
  element.lang = words.language;
  element.dir = isRightToLeft(words.language) ? 'rtl' : 'ltr';
  element.append(slot);
  shadow.append(element);
  root.append(host);

  const fold = (text: string): string => text.toLocaleLowerCase(language);
  const names = [...list.vendors.values()]
    .sort((one, other) => one.name.localeCompare(other.name, language))
    .map((vendor): readonly [string, Vendor] => [fold(vendor.name), vendor]);
  const opened = new Set<string>();
  const countOf = countDeclared(list);
  const draft = createVendorDraft(list, context.picked());
  const spoken = texts ? language : 'en';
  let query = '';
  let most = FIRST;
  let isOpen = true;

  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    // Gives the focus back to whatever had it.
    slot.querySelector('dialog')?.close();
    render(null, slot);
    host.remove();
    context.onClose();
  };

  const answer: VendorView['answer'] = (given, isTrusted) => {
    if (given !== 'save') draft.all(given === 'accept');
    const bits = draft.bits();
    // Without a real act a program may refuse for the visitor, not accept.
    if (isTrusted || isLess(bits, context.picked() ?? createVendorDraft(list, undefined).bits())) context.pick(bits);
    close();
  };

  const redraw = (): void => {
    const wanted = fold(query);
    const view: VendorView = {
      ...words,
      ...{ settings, list, countOf, draft, query, most, answer, close },
      texts: texts ?? list,
      spoken: { lang: spoken, dir: isRightToLeft(spoken) ? 'rtl' : 'ltr' },
      isGranted: (ids) => ids.every(context.isGranted),
      found: names.flatMap(([name, vendor]) => (name.includes(wanted) ? vendor : [])),
      move: (kind, id, on) => {
        draft.move(kind, id, on);
        redraw();
      },
      isOpen: (name) => opened.has(name),
      toggle: (name) => {
        if (!opened.delete(name)) opened.add(name);
        redraw();
      },
      find: (text) => {
        query = text;
        most = FIRST;
        redraw();
      },
      goToVendors: () => slot.querySelector<HTMLElement>('[type=search]')?.focus(),
      showMore: () => {
        most += STEP;
        redraw();
      },
    };
    render(<VendorLayer view={view} />, slot);
  };
  redraw();
  slot.querySelector('dialog')?.showModal();
  slot.querySelector('h2')?.focus();
  return close;
}

/** Says it to screen readers, in the root of assent. */
export function sayVendors(root: ShadowRoot, text: string): void {
  const host = genuine.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  adoptStyles(shadow, styles);
  const status = genuine.createElement('div');
  status.role = 'status';
  shadow.append(status);
  root.append(host);
  setTimeout(() => {
    status.textContent = text;
  }, SAID_AFTER);
  setTimeout(() => host.remove(), 40 * SAID_AFTER);
}
