const { getOwnPropertyDescriptor } = Reflect;
/** Asked for so, it has no type, and neither have its results: the browser's interfaces say what they are. */
export const apply = Reflect.get(Object(Reflect), 'apply');

/**
 * A function of the browser as it is before a page can change it: a method, or the getter or setter of a property. A form
 * whose field is named `localName` shadows that property, not what stands on the prototype.
 */
export function nativeOf(owner: object, name: string, part: 'value' | 'get' | 'set' = 'value') {
  const native = getOwnPropertyDescriptor(owner, name)?.[part];
  return (self: unknown, ...args: readonly unknown[]) => apply(native, self, args);
}

/** Options without a prototype: what a page has put on `Object.prototype` is no option. */
export function bare<Options extends object>(options: Options): Options {
  return Object.setPrototypeOf(options, null);
}

const tagOf = nativeOf(Object.prototype, 'toString');

/**
 * What a page gives as a text, made one now: an object could give another text when it is asked again. Those of Trusted
 * Types can't, and the browser wants to see them.
 */
export function asText(args: unknown[], index: number): string {
  const text = String(args[index]);
  if (index < args.length && !/Trusted/.test(tagOf(args[index]))) args[index] = text;
  return text;
}

export const localNameOf = nativeOf(Element.prototype, 'localName', 'get');
export const currentScriptOf = nativeOf(Document.prototype, 'currentScript', 'get');
export const shadowRootOf = nativeOf(Element.prototype, 'shadowRoot', 'get');
export const getAttribute = nativeOf(Element.prototype, 'getAttribute');

/** Stands for a call that does nothing. */
export const nothing = (): void => {};
