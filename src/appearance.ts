/** What a policy may want of the interface besides its shape and place: its own colours, a dialog, other languages. */
export { applyTokens } from './ui/apply-tokens.js';
export { createNoticeDialog } from './ui/create-notice-dialog.js';
export { Languages } from './ui/languages.js';
