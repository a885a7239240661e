// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findCaches, findDatabases, findWorkers } from '../../../../src/browser/sweep/find-stored.js';
import type { Find } from '../../../../src/browser/sweep/find.js';
import { visitAddress } from '../../../support/cookie-jar.js';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const declare = (name: string) => ({ service: 'gone', name, source: {} });

/** Deletes everything that is found; gives back what became of each. */
async function removeAll(find: Find, ...names: readonly string[]): Promise<readonly (readonly [string, unknown])[]> {
  const found = await find(names.map(declare));
  return Promise.all(found.map(async ([name, remove]) => [name, await remove()] as const));
}

/** A browser's databases: `open` ones can't be deleted while the test lasts, `broken` ones not at all. */
function stubDatabases(names: readonly string[], canList = true) {
  const deleted: string[] = [];
  vi.stubGlobal('indexedDB', {
    ...(canList ? { databases: async () => [...names.map((name) => ({ name, version: 1 })), {}] } : {}),
    deleteDatabase: (name: string) => {
      const request = new EventTarget();
      queueMicrotask(() => {
        if (name !== 'open') request.dispatchEvent(new Event(name === 'broken' ? 'error' : 'success'));
      });
      deleted.push(name);
      return request;
    },
  });
  return deleted;
}

describe('databases', () => {
  it('are listed and deleted', async () => {
    stubDatabases(['ads', 'basket']);
    expect(await removeAll(findDatabases)).toEqual([
      ['ads', true],
      ['basket', true],
      ['', true],
    ]);
  });

  it('are left by one that fails, and by one that is open for a second', async () => {
    vi.useFakeTimers();
    stubDatabases(['broken', 'open', 'ads']);
    const removed = removeAll(findDatabases);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await removed).toEqual([
      ['broken', 'failed'],
      ['open', 'in-use'],
      ['ads', true],
      ['', true],
    ]);
  });

  it('are deleted by their whole names where the browser can not list them', async () => {
    const deleted = stubDatabases([], false);
    await removeAll(findDatabases, 'ads', 'ads-*');
    expect(deleted).toEqual(['ads']);
  });
});

describe('caches', () => {
  it('are listed and deleted; one that is gone meanwhile counts as not there', async () => {
    vi.stubGlobal('caches', { keys: async () => ['ads', 'gone'], delete: async (name: string) => name === 'ads' });
    expect(await removeAll(findCaches)).toEqual([
      ['ads', true],
      ['gone', false],
    ]);
  });

  it('are none on plain http, where browsers have no such thing', async () => {
    vi.stubGlobal('caches', undefined);
    expect(await removeAll(findCaches)).toEqual([]);
  });
});

describe('service workers', () => {
  it('are found by the path of their scope', async () => {
    visitAddress('https://www.shop.example/a');
    const unregister = vi.fn(async () => true);
    const registrations = [{ scope: 'https://www.shop.example/ads/', unregister }];
    vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: async () => registrations } });
    expect(await removeAll(findWorkers)).toEqual([['/ads/', true]]);
    expect(unregister).toHaveBeenCalledOnce();
  });

  it('are none on plain http', async () => {
    vi.stubGlobal('navigator', {});
    expect(await removeAll(findWorkers)).toEqual([]);
  });
});
