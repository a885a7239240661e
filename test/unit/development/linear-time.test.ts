import { describe, expect, it } from 'vitest';
import { formatFault, validatePolicy } from '../../../src/development.js';
import { completePolicyWith } from '../../support/complete-policy.js';
import { isLinear } from '../../support/growth.js';

const listOf = <Entry>(size: number, make: (index: number) => Entry): Entry[] =>
  Array.from({ length: size }, (_, index) => make(index));
const keysOf = (size: number, value: unknown): object =>
  Object.fromEntries(listOf(size, (index) => [`k${index}`, value]));

const idOf = (begin: string, index: number): string => `${begin}${index}`.padEnd(16, 'abcdefghij');

describe('the time that checking a policy takes grows no faster than the policy', () => {
  it.each<readonly [what: string, make: (size: number) => object]>([
    [
      'names many purposes that it does not have, and has many',
      (size: number) => ({
        purposes: listOf(size, (index) => ({ id: idOf('p', index) })),
        services: listOf(size, (index) => ({ id: `s${index}`, purposes: [idOf('q', index)] })),
      }),
    ],
    ['has many keys that are none', (size: number) => keysOf(size, 1)],
    [
      'has one id many times',
      (size: number) => ({ services: listOf(size, () => ({ id: 'same', purposes: ['ads'] })) }),
    ],
    ['has many languages', (size: number) => ({ texts: keysOf(size, { intro: 'etc etcetc', purposes: { x: {} } }) })],
    [
      'has many languages with words that no other has',
      (size: number) => ({
        texts: Object.fromEntries(
          listOf(size, (index) => [`k${index}`, { purposes: { [`p${index}`]: { title: `t${index}` } } }]),
        ),
      }),
    ],
    ['has many regions', (size: number) => ({ regions: keysOf(size, { models: { ads: 'opt-out', x: 1 } }) })],
    [
      'has a service with many cookies',
      (size: number) => ({
        services: [{ id: 's', purposes: ['ads'], cookies: listOf(size, () => ({ name: 'assent*' })) }],
      }),
    ],
    ...['etc', 'etc ', 'no ', 'ad', 'aA', ' ', '\u2019', '@', 'a@', '*.', 'a.', '\u0301'].map(
      (run) =>
        [
          `has texts made of ${JSON.stringify(run)} alone`,
          (size: number) => {
            const text = run.repeat(size);
            return {
              controller: { name: text, contact: text, policyUrl: text },
              purposes: [{ id: text, title: text, description: text, required: true }],
              services: [{ id: text, name: text, purposes: [text], match: [text], cookies: [{ name: text }] }],
              guard: { hosts: [text] },
              texts: { en: { intro: text, rejectAll: text, acceptAll: text } },
            };
          },
        ] as const,
    ),
  ])('that %s', (_, make) => {
    expect(
      isLinear((size) => {
        const policy = completePolicyWith({ ...make(size) });
        return () => validatePolicy(policy).map(formatFault);
      }, 128),
    ).toBe(true);
  });
});
