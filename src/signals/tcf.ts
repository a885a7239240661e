import { readTcfOptions } from '../core/tcf-options.js';
import type { TcfOptions } from '../core/policy.js';
import { holdCalls } from './frames/hold-calls.js';
import type { Signal, SignalState } from './signal.js';

export type { TcfOptions };

type Callback = (...words: readonly unknown[]) => unknown;
const isCallback = (value: unknown): value is Callback => typeof value === 'function';

/** A caller's own mistake is its own: it does not keep the others from being told. */
const guarded =
  (callback: Callback): Callback =>
  (...words) => {
    try {
      callback(...words);
    } catch (error) {
      reportError(error);
    }
  };

/**
 * IAB Europe Transparency and Consent Framework 2.3, "CMP API v2". `start` puts `__tcfapi` into the page at once, which answers
 * `ping` and keeps everything else until it is known what is granted; what makes TC strings comes in a file of its own.
 * Throws without the id that IAB Europe has given to the site: nobody else may make TC strings.
 */
export function tcf(options: TcfOptions): Signal {
  const settings = readTcfOptions(options);
  return {
    name: 'tcf',
    start(page) {
      // Throws where there is another platform.
      const takeCalls = holdCalls(page, '__tcfapi');
      const queue: unknown[][] = [];
      const stub = (...words: readonly unknown[]): unknown => {
        const [command, version, callback, ...more] = words;
        // The library asks so for what has been asked.
        if (!words[0]) return queue;
        if (!isCallback(callback)) return undefined;
        const answer = guarded(callback);
        const ping = { gdprApplies: undefined, cmpLoaded: false, cmpStatus: 'stub', displayStatus: 'hidden' };
        if (command === 'ping') answer({ ...ping, apiVersion: '2' }, true);
        else queue.push([command, version, answer, ...more]);
      };
      Object.assign(page, { __tcfapi: stub });

      let last: SignalState | undefined;
      let tell: ((state: SignalState) => void) | undefined;
      let problem: unknown;
      const run = (): void => {
        if (!last) return;
        if (problem) last.warn('signal-failed', 'tcf', problem);
        problem = undefined;
        tell?.(last);
      };
      import('../tcf.js')
        .then(({ startTcf }) => {
          tell = startTcf({ page, settings, takeCalls });
        })
        // Then nobody is ever told of a grant.
        .catch((error: unknown) => {
          problem = error;
        })
        .finally(run);
      return (state) => {
        last = state;
        run();
      };
    },
  };
}

export { tcf as signal };
