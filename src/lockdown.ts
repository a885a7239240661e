import { startLockdown } from './browser/lockdown/start-lockdown.js';

startLockdown();
