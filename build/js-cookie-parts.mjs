/*
 * Of js-cookie only `set` is used, with dates: records are read from the raw text, since js-cookie decodes names. What
 * reads, removes and makes variants is left out of the script build, where js-cookie has no other user; the npm build takes it
 * as it is. The build stops when js-cookie no longer has one of the places below: then look at it anew.
 */
const file = /\/js-cookie\/dist\/js\.cookie\.mjs$/;

const cuts = [
  [/,\n {6}get: get/, ''],
  [/,\n {6}remove: [^]*?\n {6}\}(?=\n {4}\})/, ''],
  [/,\n {4}\{\n {6}attributes: [^]*?\n {4}\}(?=\n {2}\))/, ''],
  [/ {4}if \(typeof document === 'undefined'\) \{\n {6}return\n {4}\}\n/, ''],
  [/ {4}if \(typeof attributes\.expires === 'number'\) \{\n.*\n {4}\}\n/, ''],
];

/** A Rollup plugin. */
export const jsCookieParts = {
  name: 'js-cookie-parts',
  transform(code, id) {
    if (!file.test(id)) return null;
    let kept = code;
    for (const [pattern, replacement] of cuts) {
      if (!pattern.test(kept)) throw new Error(`build/js-cookie-parts.mjs: js-cookie has no ${pattern} any more`);
      kept = kept.replace(pattern, replacement);
    }
    return { code: kept, map: null };
  },
};
