import Cookies from 'js-cookie';
import { lifetimeOf } from '../core/record.js';
import { own } from '../core/unchecked.js';
import { cookieNameOf, readCookies, readRecords } from './cookies.js';

/**
 * Stores a record, which never outlives its decision; an empty one is removed. Gives back whether reading afterwards
 * finds just that: not when cookies are off, or full.
 */
export function writeRecord(policy: unknown, record: string, at: number): boolean {
  const name = cookieNameOf(policy);
  const domain = own(own(policy, 'cookie'), 'domain');
  try {
    // Every character of a record is one that js-cookie leaves as it is.
    Cookies.set(name, record, {
      path: '/',
      sameSite: 'lax',
      secure: location.protocol === 'https:',
      expires: new Date(record ? at + lifetimeOf(policy) : 0),
      ...(typeof domain === 'string' && !name.startsWith('__Host-') && { domain }),
    });
  } catch {
    // Reading back tells.
  }
  const records = readRecords(policy);
  return record ? records.includes(record) : !records[0];
}

/** Removes any cookie at one place; where there is none nothing happens. */
export function removeCookie(name: string, path: string, domain?: string): void {
  Cookies.remove(name, { path, secure: location.protocol === 'https:', ...(domain && { domain }) });
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
