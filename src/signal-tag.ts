import { signal } from 'assent:signal';
import { pushCommand } from './browser/push-command.js';
import { connectSignal } from './signals/connect-signal.js';

/*
 * One signal for pages without a bundler: a script of its own, in front of the vendor's tag. Attributes of its tag are its
 * options. The build makes one for each file of src/signals.
 */
connectSignal(signal(document.currentScript?.dataset), pushCommand);
