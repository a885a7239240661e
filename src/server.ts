/*
 * assent/server: what a server makes of the record in the cookie. For Node and for servers in the style of Fetch: headers
 * come in as text and go out as text, and nothing here needs a page.
 */
export { bootSnippet } from './server/boot-snippet.js';
export type { BootOptions } from './server/boot-snippet.js';
export { contentSecurityPolicy } from './server/content-security-policy.js';
export type { SecurityOptions } from './server/content-security-policy.js';
export { readDecision } from './server/read-decision.js';
export type { RequestFacts, ServerDecision } from './server/read-decision.js';
export { receiveReceipt } from './server/receive-receipt.js';
export type { ReceiptRequest, ReceivedReceipt } from './server/receive-receipt.js';
export { renewCookie } from './server/renew-cookie.js';
export type { RenewalFacts } from './server/renew-cookie.js';
export type { Explanation } from './core/decision.js';
export type { Id, PurposeId, ServiceId } from './core/policy-ids.js';
export type { Policy } from './core/policy.js';
export type { Choices } from './core/rules.js';
export type { Receipt } from './core/receipt.js';
export type { Act, Reason } from './core/settled.js';
