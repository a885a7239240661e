import { listOf, own } from './unchecked.js';

/**
 * JSON with one way to write it: members in the order of their names, no spaces (RFC 8785). What is hashed must be the same
 * text wherever it is written. Anything but JSON is `null`.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${listOf(value).map(canonical).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonical(own(value, name))}`);
    return `{${members.join()}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
