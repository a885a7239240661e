import { attempt } from '../core/attempt.js';
import { lifetimeOf } from '../core/record.js';
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
 * Puts a mark in place of the record: a page that finds it takes everything as refused. As long-lived as a record, whose
 * writer comes with the interface; only for https and localhost, so that it may have a prefixed name.
 */
export function markRefused(policy: unknown): void {
  const domain = textOf(own(own(policy, 'cookie'), 'domain'));
  setGenuine(
    'cookie',
    `${cookieNameOf(policy)}=-~;path=/;secure;max-age=${lifetimeOf(policy) / 1000};domain=${domain}`,
  );
}
