import { attempt } from '../core/attempt.js';
import { limitHosts } from '../core/limit-hosts.js';
import type { Policy } from '../core/policy.js';
import { listOf, own, textOf } from '../core/unchecked.js';
import { knownPolicy } from './known-policy.js';
import type { ServerDecision } from './read-decision.js';

export interface SecurityOptions {
  /** Hosts of others that the site itself needs, besides `guard.hosts` of the policy: exact, or `*.` for all below. */
  readonly hosts?: readonly string[] | undefined;
  /** Of this answer: scripts without it do not run, and those with it may load others. It opens no host. */
  readonly nonce?: string | undefined;
  /** The site's own Content-Security-Policy, which goes on to count beside the others. */
  readonly own?: string | undefined;
  /** Where browsers report to: an address, or a path of the site. */
  readonly reportUri?: string | undefined;
  /** Browsers report what they would stop, and stop nothing. The site's own policy is left out, as it would stop nothing either. */
  readonly reportOnly?: boolean | undefined;
}

/**
 * The header, as name and value, that makes the browser itself hold what has not been granted: whatever asks, in the markup
 * or in code, the hosts of services that may not run are closed. It stops what no script can, requests ahead of the page
 * included. Several policies stand in it, parted by commas, of which each has to agree: a nonce or the site's own policy can
 * forbid more and open nothing. https://www.w3.org/TR/CSP3/#multiple-policies
 */
export function contentSecurityPolicy(
  decision: Pick<ServerDecision, 'answers'>,
  policy: Policy | string,
  options: SecurityOptions = {},
): readonly [name: string, value: string] {
  const answers = listOf(own(decision, 'answers')).filter((answer) => own(answer, 'allowed') === true);
  const allowed = new Set(answers.map((answer) => own(answer, 'id')));
  const isReport = own(options, 'reportOnly') === true;
  const reportUri = textOf(own(options, 'reportUri'));
  const report = /^[!-+\--:<-~]+$/.test(reportUri) ? `; report-uri ${reportUri}` : '';
  const nonce = own(options, 'nonce');
  const limit = attempt(() =>
    limitHosts(knownPolicy(policy)?.value, (id) => allowed.has(id), listOf(own(options, 'hosts'))),
  );
  const policies = [
    // What can't be read opens nothing.
    (limit ?? limitHosts(undefined, () => false)) + report,
    ...(nonce === undefined ? [] : [scriptsWith(nonce) + report]),
    ...(isReport ? [] : [printable(textOf(own(options, 'own')))]),
  ];
  return [`Content-Security-Policy${isReport ? '-Report-Only' : ''}`, policies.filter((one) => one.trim()).join(', ')];
}

/** With what is no nonce, no script runs. */
function scriptsWith(nonce: unknown): string {
  const isNonce = /^[\w+/-]+={0,2}$/.test(textOf(nonce));
  return isNonce ? `script-src 'nonce-${textOf(nonce)}' 'strict-dynamic'` : "script-src 'none'";
}

/** In a header a line that ends would begin another one. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, ' ');
}
