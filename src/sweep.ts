/** What only those need who take something back, or have something left of a service that may not run. */
export { sweep } from './browser/sweep/sweep.js';
