import Cookies from 'js-cookie';
import { attempt } from '../core/attempt.js';
import { lifetimeOf } from '../core/record.js';
import { own, textOf } from '../core/unchecked.js';
import { cookieNameOf, readCookies, readRecords } from './cookies.js';
import { setGenuine } from '../genuine.js';

/**
 * Stores a record, which never outlives its decision; an empty one is removed. Gives back whether reading afterwards
 * finds just that: not when cookies are off, or full.
 */
export function writeRecord(policy: unknown, record: string, at: number): boolean {
  const name = cookieNameOf(policy);
  const domain = name.startsWith('__Host-') ? '' : textOf(own(own(policy, 'cookie'), 'domain'));
  attempt(() => {
    const write = (value: string, expires: number, parent: string): string | undefined =>
      Cookies.set(name, value, {
        path: '/',
        sameSite: 'lax',
        secure: location.protocol === 'https:',
        expires: new Date(expires),
        // Left out where it is empty.
        domain: parent,
      });
    // From before the policy had a domain: the browser would keep and show both.
    if (domain) write('', 0, '');
    // Every character of a record is one that js-cookie leaves as it is.
    const written = write(record, record ? at + lifetimeOf(policy) : 0, domain);
    // Markup of the page (`<img name="cookie">`) has come between js-cookie and the cookies.
    if (typeof document.cookie !== 'string') setGenuine('cookie', String(written));
  });
  const records = readRecords(policy);
  return record ? records.includes(record) : !records[0];
}

/**
 * Whether services may have left anything: the page has a cookie or something in web storage, or the policy declares what
 * can't be looked at without waiting (databases, caches, workers) or at all.
 */
export function hasTraces(policy: unknown): boolean {
  return (
    attempt(
      () =>
        localStorage.length + sessionStorage.length + readCookies().join('').length > 0 ||
        /area\W+(i|c|ser)|httpOnly/.test(JSON.stringify(policy)),
    ) ??
    // Storage is off. There may be cookies.
    true
  );
}
