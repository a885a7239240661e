import { readPolicy } from './policy-file.mjs';

/**
 * Keeps every request that reached the third-party origin and tells those who listen. The first segment of a path is
 * the id of a service in the policy, which gives the purpose that the request belongs to.
 */
export function createRecorder() {
  const kept = [];
  const listeners = new Set();
  let count = 0;

  const tell = (event) => listeners.forEach((listener) => listener(event));

  return {
    all: () => [...kept],

    add(method, path) {
      const id = path.split('/')[1] ?? '';
      const service = readPolicy().services.find((entry) => entry.id === id);
      const request = {
        number: ++count,
        time: new Date().toISOString(),
        method,
        path,
        service: id,
        purpose: service ? service.purposes.join(' ') : 'unknown',
      };
      kept.push(request);
      tell({ name: 'request', data: request });
    },

    clear() {
      kept.length = 0;
      tell({ name: 'cleared', data: {} });
    },

    /** Calls the listener with `{ name, data }` from now on; returns the function that ends it. */
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    close() {
      tell({ name: 'closed', data: {} });
      listeners.clear();
    },
  };
}
