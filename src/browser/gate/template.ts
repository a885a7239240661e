import { attempt } from '../../core/attempt.js';

/** Blocks that have been there: their scripts are held already, or have run. */
const prepared = new WeakSet<HTMLTemplateElement>();

/**
 * Puts the content of a template after it, in the order in which it was written. Its scripts are held like the template,
 * so that they run in order with all others. Taken out again, it all goes back as it is then: a script that has run is
 * still one that has run, and what scripts have added meanwhile comes again with the block. `marks` are the attributes
 * that say what an element waits for.
 */
export function insertBlock(
  template: HTMLTemplateElement,
  marks: readonly string[],
): readonly [nodes: readonly Node[], remove: () => Element] {
  const { content } = template;
  for (const script of prepared.has(template) ? [] : content.querySelectorAll('script')) {
    // Held by its author, or text that is no script.
    if (script.type === 'text/plain') continue;
    script.setAttribute('data-type', script.type);
    script.type = 'text/plain';
    for (const name of marks) script.setAttribute(name, script.getAttribute(name) ?? template.getAttribute(name) ?? '');
  }
  prepared.add(template);
  // Where the block begins and ends, whatever becomes of it and of its template meanwhile.
  const start = new Text();
  const end = new Text();
  const nodes = [start, ...content.childNodes, end];
  template.after(...nodes);
  return [
    nodes,
    () => {
      attempt(() => {
        const block = new Range();
        block.setStartBefore(start);
        block.setEndAfter(end);
        content.append(block.extractContents());
      });
      // What the page has put elsewhere, or all when it has thrown out where the block begins or ends.
      content.append(...nodes.filter(({ isConnected }) => isConnected));
      return template;
    },
  ];
}
