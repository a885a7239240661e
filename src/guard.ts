import { startGuard } from './browser/guard/start-guard.js';
import type { AssentGuard } from './browser/guard/start-guard.js';
import { own } from './core/unchecked.js';

export type { GuardEvent } from './browser/guard/queue.js';
export type { AssentGuard } from './browser/guard/start-guard.js';

declare global {
  interface Window {
    readonly assentGuard?: AssentGuard;
  }
}

// Another copy of this file came first. A foreign object of that name is not frozen.
const earlier = own(window, 'assentGuard');
if (!own(earlier, 'explain') || !Object.isFrozen(earlier)) startGuard();
