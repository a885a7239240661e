import { pushCommand } from './browser/push-command.js';
import { connectSignal } from './signals/connect-signal.js';
import { consentMode } from './signals/consent-mode.js';

/*
 * Google Consent Mode for pages without a bundler: a script of its own, in front of the tag manager. Attributes of its tag
 * are its options.
 */
connectSignal(consentMode(Object(document.currentScript?.dataset)), pushCommand);
