/*
 * Of js-cookie only `set` is used, with dates: records are read from the raw text, since js-cookie decodes names. What
 * reads, removes and makes variants is left out of the script build, where js-cookie has no other user; the npm build takes it
 * as it is. The build stops when js-cookie no longer has one of the places below: then look at it anew.
 */
const file = /\/js-cookie\/dist\/js\.cookie\.mjs$/;

const cuts = [
  // Its encoding of names, which nothing here decodes: a name that needs it reads back as not stored.
  [/ {4}name = encodeURIComponent[^]*?;\n/, ''],
  // Every character of a record is one that it leaves as it is.
  [/converter\.write\(value, name\)/, 'value'],
  [/init\(defaultConverter, /, 'init(0, '],
  // It copies what is inherited, too.
  [/= assign\(\{\}/, '= Object.assign({}'],
  [/return Object\.create\(/, 'return ('],
  [/,\n {6}get: get/, ''],
  [/,\n {6}remove: [^]*?\n {6}\}(?=\n {4}\})/, ''],
  [/,\n {4}\{\n {6}attributes: [^]*?\n {4}\}(?=\n {2}\))/, ''],
  [/ {4}if \(typeof document === 'undefined'\) \{\n {6}return\n {4}\}\n/, ''],
  [/ {4}if \(typeof attributes\.expires === 'number'\) \{\n.*\n {4}\}\n/, ''],
  // A page may have put names of properties on `Object.prototype`: they are no attributes of the cookie.
  [/for \(var (\w+) in (\w+)\)/g, 'for (var $1 of Object.keys($2))'],
];

/** A Rollup plugin. */
export const jsCookieParts = {
  name: 'js-cookie-parts',
  transform(code, id) {
    if (!file.test(id)) return null;
    let kept = code;
    for (const [pattern, replacement] of cuts) {
      const cut = kept.replace(pattern, replacement);
      if (cut === kept) throw new Error(`build/js-cookie-parts.mjs: js-cookie has no ${pattern} any more`);
      kept = cut;
    }
    return { code: kept, map: null };
  },
};
