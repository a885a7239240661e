/*
 * assent/development: checks for the time of building a site. They say in whole sentences what to change in a policy, and
 * watch a page for what the policy leaves out. They are not part of what visitors load.
 */
export { watchDrift } from './browser/drift/watch-drift.js';
export type { Drift, Undeclared } from './browser/drift/watch-drift.js';
export type { ResourceExplanation } from './browser/drift/explain-resource.js';
export type { Code } from './development/codes.js';
export { formatFault } from './development/fault.js';
export type { PolicyFault } from './development/fault.js';
export type { Severity } from './development/severity.js';
export { flattenPolicy } from './development/layers/flatten-policy.js';
export type { FlattenOptions, Flattened } from './development/layers/flatten-policy.js';
export type { LayerSource } from './development/layers/layer-source.js';
export { showFaults } from './development/overlay/show-faults.js';
export type { ShowFaultsOptions } from './development/overlay/show-faults.js';
export { validatePolicy } from './development/validate-policy.js';
export type { ValidateOptions } from './development/validate-policy.js';
