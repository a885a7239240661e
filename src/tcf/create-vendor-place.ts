import { watchInterface } from '../browser/announcements/watch-interface.js';
import type { TcBits } from '../core/tc-bits.js';
import type { TcfSettings } from '../core/tcf-options.js';
import type { Report } from '../core/warning.js';
import { genuine } from '../genuine.js';
import { createVendorWords } from '../ui/vendor-words.js';
import type { Lists } from './create-lists.js';

/** What opens the layer of vendors, in a page. */
const OPENER = '[data-assent=vendors]';
/** Where the notice and the preferences have their links. */
const LINKS = '.links';
const INLINE = '[data-assent^=inline]';

interface PlaceContext {
  readonly settings: TcfSettings;
  readonly lists: Lists;
  readonly isGranted: (id: string) => boolean;
  readonly picked: () => TcBits | undefined;
  readonly pick: (bits: TcBits) => void;
  /** Something else is shown now. */
  readonly changed: () => void;
  readonly report: Report;
}

/** What of the interface concerns the framework: whether somebody is being asked, and the layer of vendors. */
export interface VendorPlace {
  /** Begins to look, once. */
  readonly start: () => void;
  /** Something is shown that asks. */
  readonly isShown: () => boolean;
  /** Nothing is, nor will be by itself. */
  readonly isClosed: () => boolean;
  /** Of the interface, or else of the page. */
  readonly language: () => string;
}

export function createVendorPlace(context: PlaceContext): VendorPlace {
  const { settings, lists, changed, report } = context;
  let root: ShadowRoot | undefined;
  let isStarted = false;
  /** Closes the layer of vendors while it is open. */
  let close: (() => void) | undefined;

  const host = (): HTMLElement | undefined =>
    [...genuine.querySelectorAll<HTMLElement>('div#assent')].find(({ shadowRoot }) => shadowRoot === root);
  const layer = (): string | undefined => host()?.dataset['state'];
  const language = (): string =>
    [root?.querySelector<HTMLElement>('.ui')?.lang, genuine.documentElement.lang, navigator.language, 'en'].find(
      Boolean,
    ) ?? 'en';

  const openLayer = async (): Promise<void> => {
    const [list, texts, { openVendorLayer, sayVendors }] = await Promise.all([
      lists.list(),
      lists.texts(language()).then((found) => found ?? lists.texts(language().replace(/-.*/, ''))),
      import('../vendors.js'),
    ]);
    if (!list || !root || close) return;
    const inRoot = root;
    close = openVendorLayer({
      ...{ root, settings, list, language: language(), texts, isGranted: context.isGranted, picked: context.picked },
      pick: (bits) => {
        context.pick(bits);
        sayVendors(inRoot, createVendorWords(settings.texts, language()).say('saved'));
      },
      onClose: () => {
        close = undefined;
        changed();
      },
    });
    changed();
  };
  const open = (): void => void openLayer().catch((error: unknown) => report('interface-failed', 'vendors', error));

  /** The interface knows nothing of it, and may draw without it: then it is put there again. */
  const drawOpeners = (): void => {
    const list = lists.now();
    if (!root) return;
    const roots = [root, ...[...genuine.querySelectorAll(INLINE)].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const places = roots.flatMap((one) => [...one.querySelectorAll(LINKS)]);
    // How many there are belongs to what the visitor reads first.
    if (!list) return places[0] && void lists.list().then((found) => found && drawOpeners());
    const words = createVendorWords(settings.texts, language());
    for (const place of places) {
      const label = words.say('open', list.vendors.size);
      const known = place.querySelector('[data-action=open-vendors]');
      if (known?.textContent === label) continue;
      const button = genuine.createElement('button');
      button.dataset['action'] = 'open-vendors';
      button.lang = words.language;
      button.textContent = label;
      button.addEventListener('click', open);
      if (known) known.replaceWith(button);
      else place.append(button);
    }
  };

  /** What of the interface has the focus, by its action. What is drawn anew with it can't know where it was, beside our link. */
  let focused: string | undefined;
  const actionOf = ({ target }: Event): string | undefined =>
    target instanceof HTMLElement ? target.dataset['action'] : undefined;
  const watchFocus = (inRoot: ShadowRoot): void => {
    inRoot.addEventListener('focusin', (event) => {
      focused = actionOf(event);
    });
    inRoot.addEventListener('focusout', (event) => {
      const action = actionOf(event);
      queueMicrotask(() => {
        const isThere = event.target instanceof HTMLElement && event.target.isConnected;
        if (isThere && focused === action && !inRoot.activeElement) focused = undefined;
      });
    });
  };
  const redraw = (): void => {
    drawOpeners();
    if (focused && root && !root.activeElement)
      root.querySelector<HTMLElement>(`.notice [data-action="${focused}"]`)?.focus();
  };

  const start = async (): Promise<void> => {
    while (!root) {
      root = [...genuine.querySelectorAll('div#assent')].flatMap(({ shadowRoot }) => shadowRoot ?? [])[0];
      if (!root) await new Promise(requestAnimationFrame);
    }
    const end = new AbortController();
    const update = (): void => {
      drawOpeners();
      changed();
    };
    watchInterface(root, update, end.signal);
    watchFocus(root);
    new MutationObserver(redraw).observe(root, { childList: true, subtree: true });
    update();
  };

  return {
    start() {
      if (isStarted) return;
      isStarted = true;
      genuine.addEventListener('click', (event) => {
        if (!(event.target instanceof Element) || !event.target.closest(OPENER)) return;
        event.preventDefault();
        open();
      });
      void start();
    },
    isShown: () => !!close || /^(notice|preferences)$/.test(layer() ?? ''),
    isClosed: () => !close && layer() === 'closed',
    language,
  };
}
