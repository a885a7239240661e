/*
 * assent/development: checks for the time of writing a policy. They say in whole sentences what to change, and are not
 * part of what visitors load.
 */
export { formatFault } from './development/fault.js';
export type { PolicyFault, Severity } from './development/fault.js';
export { validatePolicy } from './development/validate-policy.js';
