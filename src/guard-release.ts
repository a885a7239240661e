export { startRelease } from './browser/guard/start-release.js';
export type { GuardEvent } from './browser/guard/report.js';
