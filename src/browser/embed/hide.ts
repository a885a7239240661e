/** Takes an element out of the layout, not out of the page; gives back how to show it again. */
export function hide(element: HTMLElement): () => void {
  const { style } = element;
  const value = style.getPropertyValue('display');
  const priority = style.getPropertyPriority('display');
  style.setProperty('display', 'none', 'important');
  return () => {
    style.setProperty('display', value, priority);
    // Read first: Chromium writes the attribute only when it is asked for.
    if (!element.getAttribute('style')) element.removeAttribute('style');
  };
}
