let count = 0;

/** Without it Preact draws nothing: it can't come out of JSON. */
const constructor = Symbol.for('pv');

/**
 * Stands in for `preact/jsx-runtime` in the script build, where the notice is drawn before there is Preact. Makes what
 * Preact makes: a type, properties, its mark, and a number by which it tells new from old; its own count up. Nothing in it
 * has a prototype: a page that has put `class` or `onclick` on `Object.prototype` would else put it on every element of
 * the interface.
 */
export function jsx(type: string | ((props: never) => unknown), props: object): object {
  return { __proto__: null, constructor, type, props: Object.setPrototypeOf(props, null), __v: --count };
}

export { jsx as jsxs };

export const Fragment = ({ children }: { readonly children: unknown }): unknown => children;
