import Cookies from 'js-cookie';
import { attempt } from '../core/attempt.js';
import { lifetimeOf } from '../core/record.js';
import { own } from '../core/unchecked.js';
import { cookieNameOf, readCookies, readRecords } from './cookies.js';
import { setGenuine } from './genuine.js';

/**
 * Stores a record, which never outlives its decision; an empty one is removed. Gives back whether reading afterwards
 * finds just that: not when cookies are off, or full.
 */
export function writeRecord(policy: unknown, record: string, at: number): boolean {
  const name = cookieNameOf(policy);
  const domain = own(own(policy, 'cookie'), 'domain');
  attempt(() =>
    // Every character of a record is one that js-cookie leaves as it is.
    write(name, record, {
      path: '/',
      sameSite: 'lax',
      expires: new Date(record ? at + lifetimeOf(policy) : 0),
      ...(typeof domain === 'string' && !name.startsWith('__Host-') && { domain }),
    }),
  );
  const records = readRecords(policy);
  return record ? records.includes(record) : !records[0];
}

/** Removes any cookie at one place; where there is none nothing happens. */
export function removeCookie(name: string, path: string, domain?: string): void {
  write(name, '', { path, expires: new Date(0), ...(domain && { domain }) });
}

function write(name: string, value: string, attributes: Cookies.CookieAttributes): void {
  const text = Cookies.set(name, value, { ...attributes, secure: location.protocol === 'https:' });
  // Markup of the page (`<img name="cookie">`) has come between js-cookie and the cookies.
  if (typeof document.cookie !== 'string') setGenuine('cookie', text);
}

/** Whether the page has any cookie but the record, or anything in its storage. */
export function hasTraces(policy: unknown): boolean {
  const start = `${cookieNameOf(policy)}=`;
  try {
    return (
      localStorage.length + sessionStorage.length > 0 ||
      readCookies().some((cookie) => cookie && !cookie.startsWith(start))
    );
  } catch {
    // Storage is off. There may be cookies.
    return true;
  }
}
