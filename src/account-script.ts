import { createAccount } from './browser/account/create-account.js';
import type { Account } from './browser/account/create-account.js';
import { pushCommand } from './browser/push-command.js';
import { listOf, own } from './core/unchecked.js';

declare global {
  interface Window {
    /** A queue of commands until this file runs, then what runs them. */
    assentAccount?: { readonly push: (...commands: readonly ((account: Account) => void)[]) => unknown };
  }
}

/*
 * For pages without a bundler: `(window.assentAccount ||= []).push((account) => account.signIn({ … }))`. Included twice it
 * does nothing the second time.
 */
if (!own(window.assentAccount, 'isReady')) {
  const waiting = listOf(window.assentAccount);
  const account = createAccount({
    // There by the time that anything is called: everything waits for it.
    update: (choices) => new Promise((resolve) => pushCommand((assent) => resolve(assent.update(choices)))),
    push: (...commands) => commands.forEach(pushCommand),
    warn: (code, about, seen) => pushCommand((assent) => assent.warn(code, about, seen)),
  });
  const run = (command: unknown): void => {
    if (typeof command === 'function') command(account);
  };
  Object.defineProperty(window, 'assentAccount', {
    value: Object.freeze({ isReady: true, push: (...commands: readonly unknown[]) => commands.forEach(run) }),
  });
  waiting.forEach(run);
}
