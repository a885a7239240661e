import { claims, isClosed } from './claims.js';
import { known } from './known.js';
import type { Wish } from './known.js';
import { nothing } from './native.js';

/** Whether this must not go on now: then what to do instead. What becomes of it is for the second file to say. */
export function hold(wish: Wish): (() => void) | false | undefined {
  if (known.isOff || !claims(wish).some(isClosed)) return;
  wish.isHeld = !['observe', 'warn'].includes(known.policy?.guard?.mode);
  known.tell(wish);
  return wish.isHeld && nothing;
}
