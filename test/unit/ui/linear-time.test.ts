// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/ui/plain-text.js';
import { safeHref } from '../../../src/ui/safe-href.js';
import { createWords } from '../../../src/ui/words.js';
import { isLinear, LARGEST_LIST } from '../../support/growth.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive } from '../../support/visitor.js';

describe('the time that showing takes grows no faster than what is shown', () => {
  it.each([
    '@',
    'a@',
    '@:',
    '@.',
    '/',
    '//',
    'https://',
    ' ',
    '\t',
    '\n',
    '%',
    '#',
    '?',
    ':',
    '1',
    '\u200b',
    '\u202e',
    '\u200c',
    'é',
    '\ud83d',
  ])('of a text or an address made of %j alone', (run) => {
    expect(
      isLinear((size) => {
        const text = run.repeat(size);
        const all = [text, `${text} `, `${text}/`, `x${text}x`, `https://${text}`, `mailto:${text}`];
        return () => {
          for (const one of all) {
            plainText(one);
            safeHref(one);
            safeHref(one, true);
          }
        };
      }),
    ).toBe(true);
  });

  it('of the words of many services', () => {
    expect(
      isLinear((size) => {
        const services = Array.from({ length: size }, (_, index) => ({ id: `s${index}`, purposes: ['ads'] }));
        const policy = policyWith({ services });
        const rules = [...arrive(policy).rules.values()];
        return () => {
          const { nameOf } = createWords(policy, ['en']);
          rules.forEach(nameOf);
        };
      }, LARGEST_LIST),
    ).toBe(true);
  });
});
