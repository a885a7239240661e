/**
 * Puts the content after its template, in the order in which it was written; gives back how to take it out. Its scripts
 * are held like the template, and so run in order with all others. When the block comes a second time, they stay out:
 * a script runs once.
 */
export function insertBlock(template: HTMLTemplateElement, selector: string, isFirst: boolean): () => void {
  const content = document.importNode(template.content, true);
  for (const script of content.querySelectorAll('script')) {
    if (!isFirst) script.remove();
    else if (!script.matches(selector)) {
      if (script.type) script.setAttribute('data-type', script.type);
      script.type = 'text/plain';
      for (const { name, value } of template.attributes) if (name.startsWith('data-')) script.setAttribute(name, value);
    }
  }
  // Marks where the block ends, whatever its scripts do to it meanwhile.
  const end = document.createComment('');
  content.append(end);
  template.after(content);
  return () => {
    if (end.parentNode !== template.parentNode) return;
    while (template.nextSibling && template.nextSibling !== end) template.nextSibling.remove();
    end.remove();
  };
}
