import { attempt } from '../core/attempt.js';
import { holdCalls } from './frames/hold-calls.js';
import type { GppCallback, GppOptions, GppPage } from './gpp/page.js';
import type { Signal, SignalState } from './signal.js';

export type { GppOptions };

/**
 * IAB Global Privacy Platform, API 1.1, for the United States. `start` puts `__gpp` into the page, which answers from then
 * on, at first that nothing can be read yet. What there is to read comes with the library of the IAB, a file of its own.
 * IAB Tech Lab, "CMP API Specification".
 */
export const gpp = (options?: GppOptions): Signal => ({
  name: 'gpp',
  start(window) {
    const listeners = new Map<unknown, GppCallback>();
    let last = 0;
    const page: GppPage = {
      window,
      hand: holdCalls(window, '__gpp'),
      ping: {
        gppVersion: '1.1',
        cmpStatus: 'stub',
        cmpDisplayStatus: 'hidden',
        signalStatus: 'not ready',
        supportedAPIs: [],
        cmpId: 1,
        sectionList: [],
        applicableSections: [0],
        gppString: '',
        parsedSections: {},
      },
      tell: (eventName, data) => {
        // Not those that are added meanwhile.
        for (const [listenerId, hear] of [...listeners])
          attempt(() => hear(structuredClone({ eventName, listenerId, data, pingData: page.ping }), true));
      },
      read: () => null,
    };
    Object(window).__gpp = (command: unknown, callback: GppCallback, parameter: unknown): void => {
      if (typeof callback !== 'function') return;
      let value: unknown = page.ping;
      if (command === 'addEventListener') {
        listeners.set(++last, callback);
        value = { eventName: 'listenerRegistered', listenerId: last, data: true, pingData: value };
      } else if (command === 'removeEventListener') value = listeners.delete(parameter);
      else if (command !== 'ping') value = page.read(command, parameter);
      // A copy, which the caller may change.
      callback(structuredClone(value), value !== null);
    };

    let told: SignalState | undefined;
    let update: ((state: SignalState) => void) | undefined;
    import('./gpp/fill.js')
      .then(({ fill }) => {
        update = fill(page, options);
        if (told) update(told);
      })
      .catch((error: unknown) => {
        page.ping.cmpStatus = 'error';
        page.tell('cmpStatus', 'error');
        update = ({ warn }) => warn('signal-failed', 'gpp', error);
        if (told) update(told);
      });
    return (state) => {
      told = state;
      update?.(state);
    };
  },
});

export { gpp as signal };
