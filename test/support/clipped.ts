import type { Page } from 'playwright';

interface Spacing {
  readonly selector: string;
  readonly css: string;
}

/** What a visitor may set by a style sheet of their own (WCAG 1.4.12). */
const spacing: readonly Spacing[] = [
  {
    selector: '*',
    css: 'line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important',
  },
  { selector: 'p', css: 'margin-bottom: 2em !important' },
];

/** Lays that sheet over the page and over all of ours in it. */
export const spaceTexts = (page: Page): Promise<void> =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.map(({ selector, css }) => `${selector} { ${css} }`).join('\n'));
    for (const root of [
      document,
      ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ]) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  }, spacing);

/** Texts of ours that reach out of a box which would cut them or run into something else, and texts that lie over another. */
export const clippedTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const { shadowRoot: root } of document.querySelectorAll('*')) {
      if (!root) continue;
      const top = root.querySelector('dialog[open]') ?? root;
      const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
      const lines: { readonly node: Node; readonly box: DOMRect; readonly stays: boolean }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent?.checkVisibility({ opacityProperty: true }) || !node.nodeValue?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // The nearest box that is not a part of a line.
        let block: Element = parent;
        while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
        const outer = block.getBoundingClientRect();
        // The rest is scrolled away under what stays in view.
        let stays = false;
        for (let one: Element | null = block; one; one = one.parentElement) {
          stays ||= getComputedStyle(one).position === 'sticky';
        }
        for (const box of range.getClientRects()) {
          const isOut =
            box.left < outer.left - 1 ||
            box.right > outer.right + 1 ||
            box.top < outer.top - 1 ||
            box.bottom > outer.bottom + 1;
          if (isOut) found.push(`out of its box: ${node.nodeValue}`);
          lines.push({ node, box, stays });
        }
      }
      const isOver = (one: DOMRect, other: DOMRect): boolean =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
      for (const [index, one] of lines.entries()) {
        const other = lines
          .slice(index + 1)
          .find(({ node, box, stays }) => node !== one.node && stays === one.stays && isOver(one.box, box));
        if (other) found.push(`one over the other: ${one.node.nodeValue} / ${other.node.nodeValue}`);
      }
    }
    return found;
  });
