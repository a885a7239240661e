import { attempt } from '../core/attempt.js';
import type { Policy } from '../core/policy.js';
import { lifetimeOf, parseRecord } from '../core/record.js';
import { own, textOf } from '../core/unchecked.js';
import { knownPolicy } from './known-policy.js';
import { nowIn } from './now-in.js';
import type { RequestFacts } from './read-decision.js';
import { cookieNameOf, recordsIn } from './record-cookies.js';

export type RenewalFacts = Pick<RequestFacts, 'secure' | 'now'>;

/**
 * The value of a `Set-Cookie` header that keeps the record as it is until the day on which the decision ends: browsers that
 * delete what scripts have written after a week keep what a server has set. It never prolongs a decision. Undefined where
 * there is nothing to keep: no record, an unreadable one, or several, which the page settles.
 */
export function renewCookie(
  cookieHeader: string | null | undefined,
  policy: Policy | string,
  facts: RenewalFacts = {},
): string | undefined {
  return attempt(() => {
    const value = knownPolicy(policy)?.value;
    const isSecure = own(facts, 'secure') !== false;
    const name = cookieNameOf(value, isSecure);
    const [text = '', ...others] = recordsIn(cookieHeader, name);
    const record = parseRecord(text, value, nowIn(facts));
    // Two of one name would only get a third.
    if (value === undefined || !record || others[0] !== undefined) return undefined;
    const domain = name.startsWith('__Host-') ? '' : textOf(own(own(value, 'cookie'), 'domain'));
    // A header has room for more than was meant. What has another form, no page has written either.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !/^[\w.~:/+-]+$/.test(text) || !/^[\w.-]*$/.test(domain))
      return undefined;
    return [
      `${name}=${text}`,
      `Expires=${new Date(record.act.at + lifetimeOf(value)).toUTCString()}`,
      'Path=/',
      'SameSite=Lax',
      ...(isSecure ? ['Secure'] : []),
      ...(domain ? [`Domain=${domain}`] : []),
    ].join('; ');
  });
}
