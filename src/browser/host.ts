import { genuine } from '../genuine.js';
import { own, textOf } from '../core/unchecked.js';

/** The one element of ours in the page, with the re-open control in its open shadow root. */
export interface Host {
  readonly root: ShadowRoot;
  /** The re-open control, whose words the interface corrects where the boot file does not have those of the language. */
  readonly control: HTMLElement;
  readonly setLayer: (layer: string) => void;
  /**
   * Before the body: in it the page's own rules (`body > * + *`) would take the first element of the page for another one. A
   * page that has thrown it out gets it back.
   */
  readonly attach: () => void;
  readonly remove: () => void;
}

/** What the page has to open the preferences. */
export const OPENER = '[data-assent=preferences]';

/**
 * Everything that a returning visitor sees of assent; the interface brings its own sheet. Browsers take the number for the
 * highest that there is. The host has none, and none that could be taken from it (`* { all: unset !important }`): what is
 * in it stands among the elements of the page.
 */
const STYLES =
  ':host{all:initial;position:absolute;top:-9px;width:9px;height:9px;color-scheme:light dark}:host>button{z-index:9999999999;background:Canvas;padding:9px;border-radius:2em;font:12px system-ui;inset-inline:12px auto;bottom:12px;position:fixed;border:1px solid}@media print{:host{display:none}}';

export function createHost(notice: unknown, label: string, language: string, open: () => void): Host {
  const host = genuine.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const reopen = genuine.createElement('button');
  host.id = 'assent';
  reopen.lang = language;
  reopen.textContent = label;
  reopen.dataset['action'] = 'open-preferences';
  reopen.addEventListener('click', open);
  // Anything but `light` and `dark` is no value of the property, which stays as the sheet has it.
  host.style.colorScheme = textOf(own(notice, 'theme'));
  if (own(notice, 'reopen') === 'end') reopen.style.insetInline = 'auto 12px';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  return {
    root,
    control: reopen,
    setLayer: (layer) => {
      host.dataset['state'] = layer;
      // Only there when it can be used, so that nobody takes it for the button of the notice.
      if (layer === 'closed') root.append(reopen);
      else reopen.remove();
    },
    attach: () => {
      const body: HTMLElement | null = genuine.body;
      if (!host.isConnected) body?.before(host);
      // The page's own control stands in for ours only if there is one.
      reopen.hidden = own(notice, 'reopen') === 'none' && !!genuine.querySelector(OPENER);
    },
    remove: () => host.remove(),
  };
}
