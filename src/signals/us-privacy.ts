import { answerCalls } from './frames/answer-calls.js';
import { holdCalls } from './frames/hold-calls.js';
import type { Signal } from './signal.js';
import { isElsewhere } from './us/is-elsewhere.js';
import { readUses } from './us/read-uses.js';

/** Words, so that the attributes of a tag can say the same. */
export interface UsPrivacyOptions {
  /** Purposes of the policy, parted by spaces, all of which must be granted where data may be sold; `ads` is the default. */
  readonly sale?: string;
  /** Where the visitor is (`US-CA`), if that is known better than by the entry of the policy's `regions` that holds. */
  readonly region?: string;
  /** Anything: the site has signed the LSPA, and its transactions are covered by it. */
  readonly lspa?: string | boolean;
}

/** Version, notice given, opted out of sale, covered by the LSPA. */
export const usPrivacyString = (place: string, isAllowed: boolean, lspa?: unknown): string =>
  isElsewhere(place) ? '1---' : `1Y${isAllowed ? 'N' : 'Y'}${lspa ? 'Y' : 'N'}`;

/**
 * IAB US Privacy string, for those who still read that in place of GPP: `start` puts `__uspapi` into the page, which says
 * that the visitor has opted out until something else is known. The IAB has deprecated it. IAB Tech Lab, "US Privacy User
 * Signal Mechanism".
 */
export const usPrivacy = (options?: UsPrivacyOptions): Signal => ({
  name: 'us-privacy',
  start(page) {
    let uspString = usPrivacyString('', false);
    const ask = (command: unknown, answer: (value: unknown, success: boolean) => void): void =>
      command === 'getUSPData' ? answer({ version: 1, uspString }, true) : answer(null, false);
    holdCalls(page, '__uspapi')(answerCalls(page, '__uspapi', ask));
    Object(page).__uspapi = (command: unknown, _: unknown, answer: Parameters<typeof ask>[1]) => {
      if (typeof answer === 'function') ask(command, answer);
    };
    return (state) => {
      const { sale, region, lspa } = { ...{ sale: 'ads', region: '', lspa: '' }, ...options };
      uspString = usPrivacyString(region, false, lspa);
      const { allowed, rule } = readUses(page, state, [['sale', sale]]);
      uspString = usPrivacyString(region || rule, !!allowed[0], lspa);
    };
  },
});

export { usPrivacy as signal };
