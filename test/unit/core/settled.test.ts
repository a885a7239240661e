import { describe, expect, it } from 'vitest';
import { isOn, meets } from '../../../src/core/settled.js';
import type { Reason, Settled } from '../../../src/core/settled.js';
import { NOW } from '../../support/visitor.js';

const ALL = [
  'required',
  'granted',
  'overridden',
  'region',
  'refused',
  'signal',
  'locked',
  'undecided',
  'unknown',
] as const;
const act = { at: NOW, how: 'save', revision: '1' };
const settledAs = (reason: Reason | undefined, decided: boolean): Settled => ({
  reasons: new Map([['ads', reason]]),
  act: decided ? act : null,
});

describe('a word of the markup', () => {
  it.each([
    ['required', true, false],
    ['granted', true, false],
    ['overridden', true, false],
    ['region', true, false],
    ['refused', false, true],
    ['signal', false, true],
    ['locked', false, true],
    ['undecided', false, false],
    ['unknown', false, false],
  ] as const)('holds when it is %s: %s; its opposite: %s', (reason, isMet, isOppositeMet) => {
    expect(isOn(reason)).toBe(isMet);
    expect(meets(settledAs(reason, true), 'ads')).toBe(isMet);
    expect(meets(settledAs(reason, true), '!ads')).toBe(isOppositeMet);
  });

  it('that waits for a refusal waits for a decision first', () => {
    for (const reason of ALL) expect(meets(settledAs(reason, false), '!ads')).toBe(false);
  });

  it.each(['', '!', 'unknown', '!unknown', '!!ads', 'constructor', '!constructor', '__proto__', ' ads'])(
    'that names nothing does not hold: %j',
    (word) => {
      expect(meets(settledAs('granted', true), word)).toBe(false);
      expect(meets(settledAs('refused', true), word)).toBe(false);
    },
  );

  it('does not hold where a record has no reason', () => {
    expect(meets(settledAs(undefined, true), 'ads')).toBe(false);
    expect(meets(settledAs(undefined, true), '!ads')).toBe(false);
  });
});
