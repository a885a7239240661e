import { attempt } from '../core/attempt.js';
import { own, textOf } from '../core/unchecked.js';
import { genuine, setGenuine } from '../genuine.js';

/** All cookies of the page, as `name=value`, raw: js-cookie decodes names and so takes an alias for the real one. */
export function readCookies(): string[] {
  // A sandboxed frame throws on any access.
  return textOf(attempt(() => genuine.cookie)).split('; ');
}

/** Browsers refuse prefixed names (`__Host-assent`) on plain http, so development gets the bare one. */
export function cookieNameOf(policy: unknown): string {
  const name = textOf(own(own(policy, 'cookie'), 'name')) || 'assent';
  return location.protocol === 'https:' ? name : name.replace(/^__(Host|Secure)-/, '');
}

/** Every record that is stored under the policy's name: more than one when another was planted beside it. */
export function readRecords(policy: unknown): string[] {
  const start = `${cookieNameOf(policy)}=`;
  return readCookies().flatMap((cookie) => (cookie.startsWith(start) ? cookie.slice(start.length) : []));
}

/**
 * Marks what is stored: a page that finds the mark takes everything as refused. It stands for a refusal until a record can
 * be made of it. Written for this host and for the domain of the policy, as one of both may not be for browsers to take.
 */
export function markRefused(policy: unknown): void {
  const marked = `${cookieNameOf(policy)}=-~${readRecords(policy).join()};path=/;max-age=9999999;`;
  for (const attribute of ['secure', `domain=${textOf(own(own(policy, 'cookie'), 'domain'))}`]) {
    setGenuine('cookie', marked + attribute);
  }
}
