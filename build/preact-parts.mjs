/*
 * Preact carries parts that functions of their properties never reach: classes, contexts, refs, portals, hydration,
 * suspense, SVG and MathML, HTML from strings, and the hooks for its tools: 1.5 KB, a third of Preact. They are left out
 * of the script build, where this Preact has no other user; the npm build takes Preact as it is. The build stops when Preact no longer has one of the places below: then look at it anew.
 */
import { resolve } from 'node:path';

const file = /\/preact\/dist\/preact\.mjs$/;

/** Properties that nothing here ever sets. Read as undefined, the minifier drops what hangs on them. */
const neverSet = [
  ...['contextType', 'getChildContext', 'getDerivedStateFromProps', 'shouldComponentUpdate'],
  ...['componentWillMount', 'componentWillReceiveProps', 'componentWillUpdate', 'componentWillUnmount'],
  ...['componentDidMount', 'componentDidUpdate', 'getSnapshotBeforeUpdate'],
  // What a class has, a ref, a portal, a suspended component, markup that is hydrated.
  ...['prototype', 'ref', 'current', '__P', 'then', '__z', 'is'],
  // Of `options`.
  ...['vnode', 'diffed', 'unmount', 'event', 'debounceRendering', '__r', '__m'],
];

/** `x.name`, `x.y.name`, where it is read. */
const reading = (name) => new RegExp(`[\\w$]+(\\.[\\w$]+)*\\.${name}\\b(?!=[^=])`, 'g');

const cuts = [
  // What only a class would call.
  [/[\w$]+\.prototype\.(?:setState|forceUpdate|render)=/g, 'void '],
  // Namespaces: all is HTML.
  [/"svg"==\w\?\w="[^"]+":"math"==\w\?\w="[^"]+":\w\|\|\(\w="[^"]+"\),/, ''],
  [/if\("[^"]+svg"==\w\)\w=[^;]+;else if/, 'if'],
  [/\("foreignObject"==\w\|\|[^)]+\)\)&&\(\w="[^"]+"\),/, ''],
  // HTML from strings. Without these two, nothing gives their variables a value.
  [/"dangerouslySetInnerHTML"==\w\?\w=\w:/g, ''],
  // Hydration: the elements that it would take over are never there.
  [/\b(?:128|32)&\w\.__u/g, '0'],
  [/if\(\w\)for\(\w=0;\w<\w\.length;\w\+\+\)if\([^{]+\{[^}]+;break\}/, ''],
  [/if\((\w)="template"==\w&&\w\.content\|\|(\w),.+?\.value;/, '$1=$2;'],
  // Refs, attributes of style, catching the error of a component: it is thrown on, and reported where drawing began.
  [/for\(var \w=0;\w<\w\.length;\)\w\((?:\w\[\w\+\+\],?){3}\);/, ''],
  [/if\("style"==.+?else if\("o"==/, 'if("o"=='],
  [/for\(var \w,\w,\w;\w=\w\.__;\).+?throw/, 'throw'],
  // A page may have put names of properties on `Object.prototype`: maps by name, and what an element has.
  [/(,\w=)\{\}(?=,\w=\[\]|,\w=0;?export)/g, '$1Object.create(null)'],
  [/(\w) in (\w)\)try/, '$1 in $2&&!($1 in{}))try'],
  // Attributes that nothing here has, and moving an element without taking it out: nothing here is moved.
  [/"(?:width|height|list|form|tabIndex|download|rowSpan|colSpan|popover)"!=\w&&/g, ''],
  [/!\w&&\w\.moveBefore&&\w\.parentNode\?\w\.moveBefore\(\w,\w\):/, ''],
  // Markup of the page can take the names of the document's methods.
  [/\w\.ownerDocument\|\|document/, 'genuine'],
  // src/ui/jsx-runtime.ts gives the properties.
  [/for\(\w in \w\)"key"==.+?;/, ''],
];

function replace(code, pattern, replacement) {
  const replaced = code.replace(pattern, replacement);
  if (replaced === code) throw new Error(`build/preact-parts.mjs: Preact has no ${pattern} any more`);
  return replaced;
}

/** A Rollup plugin. */
export const preactParts = {
  name: 'preact-parts',
  transform(code, id) {
    if (!file.test(id)) return null;
    let kept = code;
    for (const [pattern, replacement] of cuts) kept = replace(kept, pattern, replacement);
    for (const name of neverSet) kept = replace(kept, reading(name), '(void 0)');
    // Kept for one test only.
    kept = replace(kept, /\(\w=\(void 0\)\)/g, '(void 0)');
    return { code: `import{genuine}from${JSON.stringify(resolve('src/genuine.ts'))};${kept}`, map: null };
  },
};
