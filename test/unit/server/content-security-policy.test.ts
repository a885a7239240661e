import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitHosts } from '../../../src/core/limit-hosts.js';
import { contentSecurityPolicy } from '../../../src/server/content-security-policy.js';
import { readDecision } from '../../../src/server/read-decision.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide, NOW, recordOf } from '../../support/visitor.js';

const policy = policyWith({
  services: [
    { id: 'stats', purposes: ['analytics'], match: ['stats.example'] },
    { id: 'adline', purposes: ['ads'], match: ['adline.example'] },
    { id: 'login', purposes: ['necessary'], match: ['login.example'] },
    { id: 'later', purposes: ['nowhere'], match: ['later.example'] },
  ],
  guard: { hosts: ['cdn.example'] },
});

const decisionWith = (choices: Record<string, boolean>) =>
  readDecision(`assent=${recordOf(policy, decide(arrive(policy), choices))}`, JSON.stringify(policy), { now: NOW });
const undecided = readDecision(null, JSON.stringify(policy));
const hostsIn = (value: string): string[] =>
  ['stats', 'adline', 'login', 'later', 'cdn', 'own'].filter((name) => value.includes(` ${name}.example:*`));

const header = (decision: unknown, of: unknown = policy, options: object = {}) =>
  contentSecurityPolicy(decision as typeof undecided, of as string, options);

describe('the header', () => {
  it.each([
    [{ analytics: true, ads: false }, ['stats', 'login', 'cdn']],
    [{ analytics: true, ads: true }, ['stats', 'adline', 'login', 'cdn']],
    [{ analytics: false, ads: false }, ['login', 'cdn']],
    [{ analytics: true, stats: false, ads: false }, ['login', 'cdn']],
    [{ later: true }, ['login', 'cdn']],
  ])('opens the hosts of what may run: %j', (choices, open) => {
    const [name, value] = header(decisionWith(choices));
    expect(name).toBe('Content-Security-Policy');
    expect(hostsIn(value)).toEqual(open);
  });

  it('opens before a choice what needs none, and what the site needs', () => {
    expect(hostsIn(header(undecided)[1])).toEqual(['login', 'cdn']);
    expect(hostsIn(header(undecided, policy, { hosts: ['own.example'] })[1])).toEqual(['login', 'cdn', 'own']);
    expect(header(undecided, JSON.stringify(policy))).toEqual(header(undecided));
  });

  it('opens nothing where a decision or a policy is missing', () => {
    for (const decision of [null, undefined, {}, { answers: [null, { id: 'stats', allowed: 'yes' }] }]) {
      expect(hostsIn(header(decision)[1])).toEqual(['cdn']);
    }
    for (const of of [null, 'no JSON', []]) {
      expect(header(decisionWith({ ads: true }), of)[1]).toBe(limitHosts(undefined, () => false));
    }
  });
});

describe('the limit of hosts', () => {
  const limit = header(undecided)[1];

  it('is the first of several policies, so that neither a nonce nor the policy of the site opens a host', () => {
    const own = "script-src 'nonce-abc' 'strict-dynamic' https:; frame-ancestors 'none'";
    const [, value] = header(undecided, policy, { nonce: 'r4nd+/-_A==', own });
    expect(value.split(', ')).toEqual([limit, "script-src 'nonce-r4nd+/-_A==' 'strict-dynamic'", own]);
    expect(limit).not.toMatch(/nonce|strict-dynamic/);
  });

  it.each(['', ' ', "a' *", 'a;b', 'a,b', 'é', '====', 1, null])(
    'with no script where a nonce is none: %j',
    (nonce) => {
      expect(header(undecided, policy, { nonce })[1]).toBe(`${limit}, script-src 'none'`);
    },
  );

  it('reports where it is told to, and only reports where it is told so', () => {
    expect(header(undecided, policy, { reportUri: '/csp' })[1]).toBe(`${limit}; report-uri /csp`);
    expect(
      header(undecided, policy, { nonce: 'a', reportOnly: true, own: "img-src 'none'", reportUri: '/csp' }),
    ).toEqual([
      'Content-Security-Policy-Report-Only',
      `${limit}; report-uri /csp, script-src 'nonce-a' 'strict-dynamic'; report-uri /csp`,
    ]);
    for (const reportUri of ['/a b', '/a;script-src *', '/a, default-src *', 'é', '/a\n', 1]) {
      expect(header(undecided, policy, { reportUri })[1]).toBe(limit);
    }
  });

  it('stands in one line of ASCII, whatever the policy and the options are', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.string({ unit: 'binary' }), (of, options, text) => {
        for (const [, value] of [
          header(undecided, of, options as object),
          header(undecided, policy, { own: text, nonce: text, reportUri: text, hosts: [text] }),
        ]) {
          expect(value).toMatch(/^[ -~]+$/);
          expect(value).toMatch(/^default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'[^;,]*; connect-src /);
        }
      }),
    );
  });
});
