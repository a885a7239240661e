import { makeReceipt } from '../../src/core/make-receipt.js';
import type { Receipt } from '../../src/core/receipt.js';
import type { Choices } from '../../src/core/rules.js';
import { sha256 } from '../../src/core/sha256.js';
import { policyWith } from './policy-with.js';
import { arrive, decide, MINUTE, NOW } from './visitor.js';

/** The receipts of a visitor who decides so, a minute apart, where there are so many services for ads. */
export async function historyOf(decisions: readonly Choices[], count = 2): Promise<readonly Receipt[]> {
  const services = Array.from({ length: count }, (_, index) => ({
    id: `some-longer-name-${index}`,
    purposes: ['ads'],
  }));
  const policy = policyWith({ purposes: [{ id: 'analytics' }], services, receipts: {} });
  const receipts: Receipt[] = [];
  let before = arrive(policy);
  for (const [index, choices] of decisions.entries()) {
    const state = decide(before, choices, { at: NOW + index * MINUTE });
    if (!state.act) throw new Error('undecided');
    const made = {
      policy,
      circumstances: { region: undefined, optOut: false, age: undefined },
      before,
      state,
      act: state.act,
    };
    const id = index.toString(16).padStart(32, '0');
    receipts.push(await makeReceipt({ ...made, shown: null, last: receipts.at(-1), id }, sha256));
    before = state;
  }
  return receipts;
}
