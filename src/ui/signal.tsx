import type { JSX } from 'preact';
import type { View } from './view.js';

/** Says that the browser's opt-out signal is followed, as long as the visitor has not turned on all that it refuses. */
export function Signal({ view: { all, say } }: { readonly view: View }): JSX.Element | false {
  const isFollowed = all.some(({ kind, choice }) => kind === 'signalled' && !choice);
  return isFollowed && <p class="signal">{say('signal')}</p>;
}
