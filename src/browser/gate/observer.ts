/** The elements among these nodes and below them that match, in document order for each node. */
export function matching(nodes: readonly Node[], selector: string): Element[] {
  return nodes.flatMap((node) =>
    node instanceof Element ? [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)] : [],
  );
}

/** Calls back with what is added to the page, in one batch for each round of changes. No timers, no scroll listeners. */
export function observeAdditions(callback: (nodes: readonly Node[]) => void): () => void {
  const observer = new MutationObserver((changes) => callback(changes.flatMap(({ addedNodes }) => [...addedNodes])));
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
}
