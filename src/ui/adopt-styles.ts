import { notice } from './notice.css.js';
import { parts } from './parts.css.js';
import { preferences } from './preferences.css.js';
import { tokens } from './tokens.css.js';

/**
 * Constructed sheets are the one way to style that a strict `style-src` leaves open without a nonce. Where they are
 * missing the interface works unstyled.
 */
export function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens + parts + notice + preferences);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Native elements in reading order.
  }
}
