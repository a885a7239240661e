/** A JSON object whose values nobody has checked yet. */
export type Unchecked = Readonly<Record<string, unknown>>;

/**
 * The value of an own property. Inherited ones are never settings: a page that has extended `Object.prototype` with
 * `required: true` must not switch a purpose on.
 */
export function own(source: unknown, key: string): unknown {
  return Object.hasOwn(Object(source), key) ? Object(source)[key] : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Empty for anything but text: turning an odd object into text can throw. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Letters, digits, `_` and `-`, starting with a letter: short enough for the record, safe as a key. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][\w-]{0,63}$/i.test(value);
}
