import { cookieNameOf } from '../cookies.js';
import { asText, nothing } from './native.js';
import type { Patch } from './patcher.js';
import type { Queue } from './queue.js';
import { judgeName } from './verdict.js';
import type { Knowledge } from './verdict.js';

/** Deleting is no storing. */
function isDeletion(cookie: string): boolean {
  const [, age] = /;\s*max-age\s*=([^;]*)/i.exec(cookie) ?? [];
  const [, date = ''] = /;\s*expires\s*=([^;]*)/i.exec(cookie) ?? [];
  return age === undefined ? Date.parse(date) < Date.now() : Number(age) <= 0;
}

/** Cookies and stored keys of services that may not run. They are written when the service is granted. */
export function patchTraces(patch: Patch, queue: Queue, known: Knowledge): void {
  const holds = (name: string, release: () => unknown, area?: string): false | (() => void) =>
    queue.holds({
      kind: area ? 'storage' : 'cookie',
      url: name,
      find: () => judgeName(known, name, area),
      release,
      refuse: nothing,
    }) && nothing;

  patch<Document>(
    'Document.cookie',
    (_, args, go) => {
      const text = asText(args, 0);
      const name = text.replace(/[=;].*/s, '').trim();
      // The record is never held, whatever a service declares: without it a refusal would be forgotten.
      return name !== cookieNameOf(known.policy) && !isDeletion(text) && holds(name, go);
    },
    'set',
  );
  patch<Storage>('Storage.setItem', (area, args, go) =>
    holds(asText(args, 0), go, area === localStorage ? 'local' : 'session'),
  );
}
