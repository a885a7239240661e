import { own, textOf } from '../../core/unchecked.js';
import { genuine } from '../../genuine.js';

const STYLES =
  '.account{position:fixed;bottom:4em;inset-inline:12px auto;z-index:9999999999;max-width:min(30em,100% - 24px);box-sizing:border-box;margin:0;padding:.75em 1em;border:1px solid;border-radius:.5em;background:Canvas;color:CanvasText;font:14px/1.5 system-ui;overflow-wrap:anywhere}@media print{.account{display:none}}';

/** Screen readers miss what enters a live region in the same moment as the region itself. Milliseconds. */
const ANNOUNCE_AFTER = 150;
/** So long it stays whatever the visitor does. Milliseconds. */
const STAYS = 4_000;

/**
 * Says on a device where the choice of the account has come to hold that it does: in the language of the page, or not at
 * all. Covers nothing that asks, takes no focus, and goes with the next press of a key or a pointer, not with time.
 */
export function showStatus(policy: unknown): void {
  const { lang } = genuine.documentElement;
  const texts = own(policy, 'texts');
  const language = [lang, lang.replace(/-.*/, '')].find((tag) => textOf(own(own(texts, tag), 'accountApplied')));
  const host = genuine.querySelector<HTMLElement>('#assent');
  const root = host?.shadowRoot;
  if (!root || language === undefined || host.dataset['state'] !== 'closed') return;
  root.querySelector('.account')?.remove();
  const status = genuine.createElement('p');
  status.className = 'account';
  status.role = 'status';
  status.lang = language;
  status.dir = 'auto';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.append(status);
  const gone = new AbortController();
  const leave = (): void => {
    gone.abort();
    status.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  setTimeout(() => {
    status.textContent = textOf(own(own(texts, language), 'accountApplied'));
  }, ANNOUNCE_AFTER);
  setTimeout(() => {
    for (const type of ['pointerdown', 'keydown'])
      genuine.addEventListener(type, leave, { signal: gone.signal, capture: true });
  }, STAYS);
}
