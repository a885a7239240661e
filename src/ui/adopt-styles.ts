/**
 * Constructed sheets are the one way to style that a strict `style-src` leaves open without a nonce. Where they are
 * missing the interface works unstyled.
 */
export function adoptStyles(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Native elements in reading order.
  }
}
