/**
 * The document as the browser defines it, to read from. Markup such as `<img name="cookie">` or `<form
 * name="createElement">` shadows what is asked of `document` itself, not what its prototype has. It is no node: give
 * `document` where one is wanted.
 */
export const genuine = new Proxy<Document>(Object(), {
  get: (_target, name) => {
    const value: unknown = Reflect.get(Document.prototype, name, document);
    return typeof value === 'function' ? value.bind(document) : value;
  },
});

/** Writes a property of the document past such markup. */
export function setGenuine(name: 'cookie', value: string): void {
  Reflect.set(Document.prototype, name, value, document);
}
