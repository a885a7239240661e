/*
 * assent/account: for sites where visitors sign in. What they choose travels with the account, and leaves the device with it.
 */
export { createAccount } from './browser/account/create-account.js';
export type { Account, SignIn } from './browser/account/create-account.js';
export type { Save } from './browser/account/create-saver.js';
