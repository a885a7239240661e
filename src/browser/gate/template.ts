/**
 * Puts the content of a template after it, in the order in which it was written. Its scripts are held like the template,
 * so that they run in order with all others. Taken out again, it all goes back as it is then: a script that has run is
 * still one that has run, and what scripts have added meanwhile comes again with the block.
 */
export function insertBlock(
  template: HTMLTemplateElement,
  selector: string,
): readonly [nodes: readonly Node[], remove: () => void] {
  const { content } = template;
  for (const script of content.querySelectorAll('script')) {
    if (script.matches(selector)) continue;
    if (script.type) script.setAttribute('data-type', script.type);
    script.type = 'text/plain';
    for (const { name, value } of template.attributes) if (name.startsWith('data-')) script.setAttribute(name, value);
  }
  // Marks where the block ends, whatever its scripts do to it meanwhile.
  const end = document.createComment('');
  const nodes = [...content.childNodes, end];
  template.after(...nodes);
  return [
    nodes,
    () => {
      const block = new Range();
      block.setStartAfter(template);
      block.setEndBefore(end);
      content.append(block.extractContents());
      end.remove();
    },
  ];
}
