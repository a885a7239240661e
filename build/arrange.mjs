/*
 * The order of what has none: declarations of functions in one list, members of an object. Files pack better or worse by it,
 * and which order is best can only be tried, as with the letters of inner-names.mjs. `npm run pack` tries, and writes what it
 * has found into arrangement.json. A file that has changed in between is left as it is until then.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const stored = new URL('arrangement.json', import.meta.url);

/** @returns {Record<string, { shape: string, orders: number[][] }>} by file */
export const readArrangement = () => JSON.parse(readFileSync(stored, 'utf8'));

/** Gives back the code as a tree of texts and lists: `print` makes it text again, in the order that each list has then. */
export function takeApart(code, parse) {
  const found = [];
  visit(parse(code), (node) => {
    const items = itemsOf(node);
    if (items) found.push({ items, runs: runsOf(node, items), start: items[0].start, end: items.at(-1).end });
  });
  found.sort((one, other) => one.start - other.start || other.end - one.end);

  const lists = [];
  const partsOf = (start, end, inside) => {
    const parts = [];
    let place = start;
    for (let next = inside[0]; next; next = inside.find((one) => one.start >= place)) {
      const within = inside.filter((one) => one !== next && one.start >= next.start && one.end <= next.end);
      const list = { order: next.items.map((_, index) => index), runs: next.runs, items: [] };
      lists.push(list);
      list.items = next.items.map((item) =>
        partsOf(
          item.start,
          item.end,
          within.filter((one) => one.start >= item.start && one.end <= item.end),
        ),
      );
      parts.push(code.slice(place, next.start), list);
      place = next.end;
    }
    return [...parts, code.slice(place, end)];
  };
  const tree = partsOf(0, code.length, found);
  return { tree, lists, shape: lists.map(({ items }) => items.length).join() };
}

export function print(tree) {
  return tree
    .map((part) => (typeof part === 'string' ? part : part.order.map((index) => print(part.items[index])).join()))
    .join('');
}

function itemsOf({ type, declarations, properties }) {
  if (type === 'VariableDeclaration' && declarations.length > 1) return declarations;
  const isPlain = /^Object(Expression|Pattern)$/.test(type) && properties.every((one) => one.type === 'Property');
  return isPlain && properties.length > 1 && properties.every(({ value }) => isIdle(value)) ? properties : undefined;
}

/** Indexes that may change places with each other: nothing between them is worked out when its turn comes. */
function runsOf({ type }, items) {
  const runs = [[]];
  items.forEach((item, index) => {
    if (type !== 'VariableDeclaration' || !item.init || isIdle(item.init, true)) runs.at(-1).push(index);
    else runs.push([]);
  });
  return runs.filter((run) => run.length > 1);
}

/** Does nothing when it is worked out, and, where that is asked, needs nothing that is declared beside it. */
function isIdle({ type, elements, callee, arguments: given, right }, isAlone = false) {
  if (type === 'ArrayExpression') return elements.every((one) => one && isIdle(one, isAlone));
  if (type === 'NewExpression') return given.length === 0 && /^(Weak)?(Map|Set)$/.test(callee.name);
  // What stands in for a missing value may be named beside it.
  if (type === 'AssignmentPattern') return isIdle(right, true);
  if (/^(Identifier|ObjectPattern)$/.test(type)) return !isAlone;
  return /^(Literal|ArrowFunctionExpression)$/.test(type);
}

function visit(node, use) {
  if (typeof node?.type === 'string') use(node);
  for (const child of Object.values(node ?? {})) if (typeof child === 'object') visit(child, use);
}

/** Puts the lists into the orders that are stored for them, if they are still those lists. */
export function order({ lists, shape }, known) {
  if (shape === known?.shape) lists.forEach((list, index) => (list.order = known.orders[index]));
}

/** A Rollup plugin, after all that rewrites code. */
export const arrange = {
  name: 'arrange',
  renderChunk(code, { fileName }) {
    const known = readArrangement()[basename(fileName)];
    if (!known) return null;
    const file = takeApart(code, (text) => this.parse(text));
    order(file, known);
    return { code: print(file.tree), map: null };
  },
};
