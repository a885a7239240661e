import { genuine } from '../genuine.js';
import { adoptStyles } from './adopt-styles.js';
import { noticeDialog } from './notice-dialog.css.js';
import { ownPath } from './own-path.js';

/**
 * The frame of a notice that a policy wants in the middle of a dimmed page. It stays open until there is an answer, and
 * Escape is none: some browsers ask before they close it, and close it at the second press unless `closedby` says no.
 */
export function createNoticeDialog(root: ShadowRoot, policy: unknown): HTMLDialogElement | undefined {
  if (ownPath(policy, 'notice', 'layout') !== 'dialog') return undefined;
  adoptStyles(root, noticeDialog);
  const dialog = genuine.createElement('dialog');
  dialog.className = 'notice middle';
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('closedby', 'none');
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  return dialog;
}
