import { bootSnippet, contentSecurityPolicy, readDecision, renewCookie } from '../../src/server.js';

const policy = {
  revision: 1,
  controller: { name: 'Example Ltd', policyUrl: '/privacy' },
  purposes: [{ id: 'chat' }],
  services: [{ id: 'stats', name: 'Stats', purposes: ['analytics'], provider: { name: 'Stats', class: 'processor' } }],
} as const;

const decision = readDecision(undefined, policy, { region: undefined, optOut: false });
decision.allows('stats');
decision.explain('chat').reason satisfies string;
decision.allows('necessary');
// @ts-expect-error an id that the policy does not have
decision.allows('chta');
// @ts-expect-error a fact that is none
readDecision('', policy, { gpc: '1' });

// Of a text nobody knows the ids.
readDecision(null, JSON.stringify(policy)).allows('anything');

const header: readonly [string, string] = contentSecurityPolicy(decision, policy, { hosts: ['cdn.example'] });
export const headers = new Headers([[...header]]);
bootSnippet(policy, decision) satisfies string;
renewCookie(null, JSON.stringify(policy), { secure: false }) satisfies string | undefined;
