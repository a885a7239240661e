/** What a first visitor has no use for: reading what was chosen before, and deleting what services have left. */
export { sweep } from './browser/sweep.js';
export { recollect } from './core/recollect.js';
