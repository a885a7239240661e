/**
 * A Rollup plugin, before the minifier: function declarations become arrow functions, which are shorter and leave the
 * minifier more to merge. Modules stand in the order in which they need each other, so nothing is used before its
 * place. What asks for `this`, `arguments` or a prototype stays as it is.
 */
export const arrowFunctions = {
  name: 'arrow-functions',
  renderChunk(code) {
    const edits = [];
    visit(this.parse(code), (node) => {
      const text = code.slice(node.start, node.end);
      if (node.type !== 'FunctionDeclaration' || node.generator || needsFunction(node, text, code)) return;
      const params = node.params.map(({ start, end }) => code.slice(start, end)).join();
      edits.push([node.start, node.body.start, `const ${node.id.name} = ${node.async ? 'async ' : ''}(${params}) => `]);
      edits.push([node.end, node.end, ';']);
    });
    // From the end, so that the places before stay where they are.
    edits.sort(([a, aEnd], [b, bEnd]) => b - a || bEnd - aEnd);
    return {
      code: edits.reduce((all, [start, end, by]) => all.slice(0, start) + by + all.slice(end), code),
      map: null,
    };
  },
};

function needsFunction({ id: { name } }, text, code) {
  return /\b(this|arguments)\b/.test(text) || new RegExp(`\\bnew ${name}\\b|\\b${name}\\.prototype\\b`).test(code);
}

function visit(node, use) {
  if (typeof node?.type === 'string') use(node);
  for (const child of Object.values(node ?? {})) if (typeof child === 'object') visit(child, use);
}
