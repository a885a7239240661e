import { genuine } from '../../genuine.js';

/** Where the visitor goes on after a button that has vanished. */
export function focus(element: Node | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  element.focus();
  if (genuine.activeElement === element) return;
  element.tabIndex = -1;
  element.focus();
}

/** Calls `release`, and goes on with what the gate then puts in place of a held element, or after a block. */
export function focusAfter(release: () => boolean, held: HTMLElement): void {
  const { previousSibling, parentNode } = held;
  if (!release()) return;
  const goOn = (): void => {
    const live = previousSibling ? previousSibling.nextSibling : parentNode?.firstChild;
    focus(live instanceof HTMLTemplateElement ? live.nextElementSibling : live);
  };
  // The gate takes its turn after the next frame, which it has asked for before this one.
  requestAnimationFrame(() => setTimeout(goOn));
}
