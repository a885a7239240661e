/** What only a policy with rules for regions needs: which of them holds. */
export { ruleFor } from './core/region.js';
