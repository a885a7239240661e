import { startGuard } from './browser/guard/start-guard.js';
import { own } from './core/unchecked.js';

// Another copy of this file came first. A foreign object of that name is not frozen.
const earlier = own(window, 'assentGuard');
if (!own(earlier, 'explain') || !Object.isFrozen(earlier)) startGuard();
