/** Where the visitor goes on after a button that has vanished. */
export function focus(element: Node | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  element.focus();
  if (document.activeElement === element) return;
  element.tabIndex = -1;
  element.focus();
}

/** The same for what the gate puts in place of, or after, a held element, a moment from now. */
export function focusWhenReleased(held: HTMLElement): void {
  const observer = new MutationObserver((changes) => {
    for (const { removedNodes, addedNodes, previousSibling } of changes) {
      if (removedNodes[0] !== held && previousSibling !== held) continue;
      observer.disconnect();
      focus([...addedNodes].find((node) => node instanceof HTMLElement));
    }
  });
  if (held.parentNode) observer.observe(held.parentNode, { childList: true });
  focus(held);
}
