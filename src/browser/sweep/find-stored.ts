import type { Find, Found, Outcome } from './find.js';

/** How long an open connection may keep a database from being deleted before the sweep goes on, in milliseconds. */
const PATIENCE = 1000;

/** Keys of local or session storage. */
export const findKeys =
  (open: () => Storage): Find =>
  () =>
    Object.keys(open()).map((key): Found => [
      key,
      () => {
        open().removeItem(key);
        return true;
      },
    ]);

/** Firefox before 126 can't list databases; deleting one that is not there does nothing. */
export const findDatabases: Find = async (declared) => {
  const known =
    'databases' in indexedDB ? await indexedDB.databases() : declared.filter(({ name }) => !name.endsWith('*'));
  return known.map(({ name = '' }) => [name, () => drop(name)]);
};

const drop = (name: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve(true));
    request.addEventListener('error', () => resolve('failed'));
    // It goes as soon as the last connection is closed.
    setTimeout(resolve, PATIENCE, 'in-use');
  });

/** Not there at all on plain http. */
export const findCaches: Find = async () =>
  ((await window.caches?.keys()) ?? []).map((name) => [name, () => caches.delete(name)]);

/** By the path of their scope. They serve the pages that are open until these are closed. */
export const findWorkers: Find = async () =>
  ((await navigator.serviceWorker?.getRegistrations()) ?? []).map((registration) => [
    registration.scope.slice(location.origin.length),
    () => registration.unregister(),
  ]);
