import type { recollect } from '../core/recollect.js';
import type { ruleFor } from '../region-rules.js';
import type { Attest } from '../presenter.js';
import type { sweep } from './sweep/sweep.js';

/** What only those need who have been here before, or have something to withdraw. */
export interface Past {
  /** There from the start; without it no record can be read when the desk is made. */
  readonly recollect: typeof recollect | undefined;
  /** There where the policy has rules for regions, and they could be had; else the strictest holds. */
  readonly ruleFor: typeof ruleFor | undefined;
  readonly loadRecollect: () => Promise<{ readonly recollect: typeof recollect }>;
  readonly loadSweep: () => Promise<{ readonly sweep: typeof sweep }>;
  /** The same promise each time: of two requests for a file browsers may answer the second one first. */
  readonly loadReceipts: () => Promise<{ readonly attest: Attest }>;
}
