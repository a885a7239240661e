import { describe, expect, it } from 'vitest';
import { readUses } from '../../../../src/signals/us/read-uses.js';
import type { SignalState } from '../../../../src/signals/signal.js';
import { stateWith } from '../../../support/signal-state.js';

const pageWith = (navigator: object): Window => ({ navigator }) as never;
const quiet = pageWith({});
const loud = pageWith({ globalPrivacyControl: true });
const because = (reason: string, rule?: string): SignalState => ({
  ...stateWith([]),
  explain: (id) => ({ id, reason, rule, allowed: /^(granted|overridden|region|required)$/.test(reason) }),
});

describe('what a decision comes to', () => {
  it.each([
    ['granted', true, true],
    ['overridden', true, true],
    ['region', true, true],
    ['required', true, true],
    ['refused', false, true],
    ['signal', false, true],
    ['locked', false, true],
    ['unknown', false, true],
    ['undecided', false, false],
  ])('is, where a purpose is %s: allowed %j, settled %j', (reason, isAllowed, isSettled) => {
    const read = readUses(quiet, because(reason, 'US-CA'), [['sale', 'ads']]);
    expect(read).toEqual({ allowed: isAllowed ? ['sale'] : [], signal: false, isSettled, rule: 'US-CA' });
  });

  it.each(['granted', 'region', 'required'])(
    'is an objection while the opt-out signal is on, even if it is %s',
    (reason) => {
      expect(readUses(loud, because(reason), [['sale', 'selling']])).toMatchObject({ allowed: [], signal: true });
    },
  );

  it('is no objection where it was granted in spite of the opt-out signal', () => {
    expect(readUses(loud, because('overridden'), [['sale', 'ads']])).toMatchObject({ allowed: ['sale'], signal: true });
  });

  it.each([[false], ['true'], [1], [undefined]])('knows no opt-out signal where that is %j', (globalPrivacyControl) => {
    expect(readUses(pageWith({ globalPrivacyControl }), because('granted'), [['sale', 'ads']]).signal).toBe(false);
  });

  it('wants all purposes of a use, and asks for each once', () => {
    const asked: string[] = [];
    const state = stateWith(['ads', 'merging']);
    const explain: SignalState['explain'] = (id) => {
      asked.push(id);
      return state.explain(id);
    };
    const uses = [
      ['sale', 'ads merging'],
      ['sharing', 'ads'],
      ['targeted', 'ads analytics'],
    ] as const;
    expect(readUses(quiet, { ...state, explain }, uses).allowed).toEqual(['sale', 'sharing']);
    expect(asked).toEqual(['ads', 'merging', 'analytics']);
  });

  it('is nothing where the purposes are no text', () => {
    for (const wrong of [7, ['ads'], null, true, {}])
      expect(() => readUses(quiet, because('granted'), [['sale', wrong as never]])).toThrow();
  });
});
