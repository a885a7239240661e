/** What only a policy with rules for regions or switches for classes needs: which of them hold. */
export { ruleFor } from './core/region.js';
