/**
 * Puts the content of a template after it, in the order in which it was written. Its scripts are held like the template,
 * so that they run in order with all others; `origin` gets the one in the template that each was made from.
 */
export function insertBlock(
  template: HTMLTemplateElement,
  selector: string,
  origin: WeakMap<Element, Element | undefined>,
): readonly [nodes: readonly Node[], remove: () => void] {
  const content = document.importNode(template.content, true);
  const written = template.content.querySelectorAll('script');
  content.querySelectorAll('script').forEach((script, index) => {
    origin.set(script, written[index]);
    if (script.matches(selector)) return;
    if (script.type) script.setAttribute('data-type', script.type);
    script.type = 'text/plain';
    for (const { name, value } of template.attributes) if (name.startsWith('data-')) script.setAttribute(name, value);
  });
  // Marks where the block ends, whatever its scripts do to it meanwhile.
  const end = document.createComment('');
  const nodes = [...content.childNodes];
  template.after(...nodes, end);
  return [
    nodes,
    () => {
      const block = new Range();
      block.setStartAfter(template);
      block.setEndAfter(end);
      block.deleteContents();
    },
  ];
}
