import { startGuard } from './browser/guard/start-guard.js';
import type { AssentGuard } from './browser/guard/start-guard.js';

export type { GuardEvent } from './browser/guard/report.js';
export type { AssentGuard } from './browser/guard/start-guard.js';

declare global {
  interface Window {
    readonly assentGuard?: AssentGuard;
  }
}

startGuard(() => import('./guard-release.js'));
