import type { SignalState } from '../../src/signals/signal.js';

/** How things stand where these purposes are granted and all others refused; nothing is decided where `decided` is false. */
export const stateWith = (allowed: readonly string[], decided = true): SignalState => ({
  allows: (id) => allowed.includes(id),
  decision: decided ? {} : null,
  explain: (id) => ({
    id,
    allowed: allowed.includes(id),
    reason: allowed.includes(id) ? (decided ? 'granted' : 'region') : decided ? 'refused' : 'undecided',
    rule: '',
  }),
  warn: () => {},
});
