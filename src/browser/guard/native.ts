/** What nobody has checked: JSON of the policy, what a page gives to functions, what the browser's functions give back. */
export type Unknown = ReturnType<typeof JSON.parse>;

export const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;

/** Options without a prototype: what a page has put on `Object.prototype` is no option. */
export const bare = (options: Unknown): Unknown => Object.setPrototypeOf(options, null);

type Native = (self: unknown, ...args: readonly unknown[]) => Unknown;

/**
 * Functions of the browser as they are before a page can change them: methods, and getters of properties. A form whose
 * field is named `localName` shadows that property, not what stands on the prototype.
 */
export function natives<Names extends readonly string[]>(
  owner: { readonly prototype: object },
  ...names: Names
): { [Name in keyof Names]: Native };
export function natives(owner: { readonly prototype: object }, ...names: string[]): Native[] {
  return names.map((name) => {
    const { value, get = value } = bare(getOwnPropertyDescriptor(owner.prototype, name));
    return (self, ...args) => apply(get, self, args);
  });
}

const [tagOf] = natives(Object, 'toString');
export const [localNameOf, shadowRootOf, attachShadow, getAttribute, setAttribute, removeAttribute] = natives(
  Element,
  ...(['localName', 'shadowRoot', 'attachShadow', 'getAttribute', 'setAttribute', 'removeAttribute'] as const),
);
export const [nodeTypeOf, baseOf] = natives(Node, 'nodeType', 'baseURI');
export const [currentScriptOf, find, write, adoptNode] = natives(
  Document,
  ...(['currentScript', 'querySelector', 'write', 'adoptNode'] as const),
);

/**
 * What a page gives as a text, made one now: an object could give another text when it is asked again. Those of Trusted
 * Types can't, and the browser wants to see them.
 */
export function asText(args: Unknown[], index: number): string {
  const text = String(args[index]);
  if (index < args.length && !/Trusted/.test(tagOf(args[index]))) args[index] = text;
  return text;
}

/** Stands for a call that does nothing. */
export const nothing = (): void => {};
