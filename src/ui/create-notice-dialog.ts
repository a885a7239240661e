import { genuine } from '../genuine.js';

/**
 * The frame of a notice that a policy wants in the middle of a dimmed page. It stays open until there is an answer: Escape is
 * none, and where a browser closes it all the same, it opens again.
 */
export function createNoticeDialog(placement: string, isAsking: () => boolean): HTMLDialogElement {
  const dialog = genuine.createElement('dialog');
  dialog.className = `notice ${placement}`;
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('closedby', 'none');
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('close', () => {
    if (isAsking() && dialog.isConnected && !dialog.open) dialog.showModal();
  });
  return dialog;
}
