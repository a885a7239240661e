import type { Act } from '../../core/settled.js';
import { readCookies } from '../cookies.js';

const MARK = 'assent-reload';

/**
 * Whether the page may reload for this decision: once, unless a person made it by hand. It takes a person to grant in
 * between, so there is no loop, while two of their decisions within one minute have the same time. A decision that a
 * reload would lose, and a session that can't be marked, get none.
 */
export function mayReload(act: Act | null): boolean {
  // Stored just before, without a digest.
  const isStored = readCookies().some((cookie) => cookie.includes(act ? `~${act.how}~~` : '=1~'));
  try {
    const time = String(act?.at);
    const isFirst = sessionStorage.getItem(MARK) !== time;
    sessionStorage.setItem(MARK, time);
    return isStored === !!act && (isFirst || !/^(undefined|program)$/.test(String(act?.how)));
  } catch {
    return false;
  }
}
