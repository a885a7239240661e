/**
 * A property of the document as the browser defines it. Markup such as `<img name="cookie">` or `<img
 * name="currentScript">` shadows it on `document`, not on the prototype.
 */
export function genuine(name: 'body' | 'cookie' | 'currentScript'): unknown {
  return Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(document);
}

export function setGenuine(name: 'cookie', value: unknown): void {
  Object.getOwnPropertyDescriptor(Document.prototype, name)?.set?.call(document, value);
}
