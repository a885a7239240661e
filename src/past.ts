/** What a first visitor has no use for: reading what was chosen before. */
export { recollect } from './core/recollect.js';
