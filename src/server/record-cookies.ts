import { own, textOf } from '../core/unchecked.js';

/** As a page names it: on plain http browsers refuse prefixed names, so development gets the bare one. */
export function cookieNameOf(policy: unknown, isSecure: boolean): string {
  const name = textOf(own(own(policy, 'cookie'), 'name')) || 'assent';
  return isSecure ? name : name.replace(/^__(Host|Secure)-/, '');
}

/**
 * Every value under just this name in a `Cookie` header, as it is: decoding would take an alias (`%61ssent`), which any
 * subdomain can plant, for the real one. https://www.rfc-editor.org/rfc/rfc6265#section-4.2.1
 */
export function recordsIn(cookieHeader: unknown, name: string): string[] {
  const start = `${name}=`;
  return textOf(cookieHeader)
    .split(';')
    .map((pair) => pair.replace(/^[ \t]+/, ''))
    .flatMap((pair) => (pair.startsWith(start) ? pair.slice(start.length) : []));
}
