import { own } from './unchecked.js';

/** What holds for a purpose before a choice: off, on until refused, or on with a notice only. */
export type Model = 'opt-in' | 'opt-out' | 'notice-only';

/**
 * The policy's model for a purpose in a region (`FR`, `US-CA`): the region's own entry, its country's, or `*`. An unknown
 * region, or one that the policy says nothing about, gets the strictest.
 */
export function modelOf(policy: unknown, region: unknown, purpose: string): Model {
  const code = typeof region === 'string' ? region.trim().toUpperCase() : '';
  if (!/^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(code)) return 'opt-in';
  for (const name of [code, code.slice(0, 2), '*']) {
    const model = own(own(own(own(policy, 'regions'), name), 'models'), purpose);
    if (model === 'opt-in' || model === 'opt-out' || model === 'notice-only') return model;
  }
  return 'opt-in';
}
