/** The elements among these nodes and below them that match, in document order for each node. */
export function matching(nodes: readonly Node[], selector: string): Element[] {
  // Asked of the prototype: a form gives its field of that name instead.
  const { prototype } = Element;
  return nodes.flatMap((node) =>
    node instanceof Element
      ? [...(prototype.matches.call(node, selector) ? [node] : []), ...prototype.querySelectorAll.call(node, selector)]
      : [],
  );
}

/**
 * Calls back with what is added to the page, and with elements that get one of these attributes, in one batch for each
 * round of changes. No timers, no scroll listeners.
 */
export function observePage(attributeFilter: string[], callback: (nodes: readonly Node[]) => void): MutationObserver {
  const observer = new MutationObserver((changes) =>
    callback(changes.flatMap(({ addedNodes, attributeName, target }) => (attributeName ? target : [...addedNodes]))),
  );
  observer.observe(document, { childList: true, subtree: true, attributeFilter });
  return observer;
}
