// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from '../../../src/core/choose.js';
import { needsOwnAct } from '../../../src/core/own-act.js';
import { isAllowed } from '../../../src/core/rules.js';
import type { Rule, State } from '../../../src/core/rules.js';
import { createDraft } from '../../../src/ui/draft.js';
import { stateOf } from '../../support/present.js';

const policy = {
  purposes: [{ id: 'analytics' }, { id: 'health' }],
  services: [
    { id: 'stats', purposes: ['analytics'] },
    { id: 'doctor', purposes: ['health'] },
    { id: 'both', purposes: ['analytics', 'health'] },
  ],
};
const given = (chosen?: Readonly<Record<string, boolean>>): State =>
  stateOf({ policy, kinds: { health: 'explicit' }, ...(chosen && { chosen }) });
const ruleOf = (state: State, id: string): Rule => state.rules.get(id) ?? expect.fail(id);

/** What is allowed after these moves and confirmations have been saved. */
function saved(state: State, acts: readonly (readonly ['move' | 'confirm', string, boolean?])[]): string[] {
  const draft = createDraft(
    () => state,
    () => {},
  );
  for (const [act, id, on = true] of acts) {
    if (act === 'move') draft.move(ruleOf(state, id), on);
    else draft.confirm(ruleOf(state, id));
  }
  const next = choose(state, draft.choices(), 'save', '1', 0);
  return [...next.rules.keys()].filter((id) => isAllowed(next, id));
}

describe('saving with an explicit purpose', () => {
  it.for([
    ['its switch alone grants nothing', [['move', 'health']], []],
    [
      'a second act grants it, with what serves it',
      [
        ['move', 'health'],
        ['confirm', 'health'],
      ],
      ['health', 'doctor'],
    ],
    ['confirming alone grants nothing', [['confirm', 'health']], []],
    [
      'turning it off takes the confirmation back',
      [
        ['move', 'health'],
        ['confirm', 'health'],
        ['move', 'health', false],
        ['move', 'health'],
      ],
      [],
    ],
    [
      'the others are saved nevertheless',
      [
        ['move', 'health'],
        ['move', 'analytics'],
      ],
      ['analytics', 'stats'],
    ],
    ['a service of it alone grants nothing', [['move', 'doctor']], []],
    [
      'a service of it can be confirmed by itself',
      [
        ['move', 'doctor'],
        ['confirm', 'doctor'],
      ],
      ['doctor'],
    ],
    ['a service that serves it, too, waits for it', [['move', 'both']], []],
  ] as const)('%s', ([, acts, wanted]) => {
    expect(saved(given(), acts)).toEqual(wanted);
  });

  it('asks nothing again of what was granted', () => {
    const granted = given({ health: true, doctor: false, both: false });
    expect(saved(granted, [['move', 'doctor']])).toEqual(['health', 'doctor', ...[]]);
  });

  it('never allows what serves it without an act of confirming, whatever is moved', () => {
    const ids = ['analytics', 'health', 'stats', 'doctor', 'both'];
    const moves = fc.array(fc.tuple(fc.constant('move' as const), fc.constantFrom(...ids), fc.boolean()));
    fc.assert(
      fc.property(moves, (acts) => {
        expect(saved(given(), acts).filter((id) => /health|doctor|both/.test(id))).toEqual([]);
      }),
    );
  });
});

describe('what needs an act of its own', () => {
  it('is an explicit purpose, and what serves it, until it is granted', () => {
    const needs = (state: State): string[] =>
      [...state.rules.values()].filter((rule) => needsOwnAct(state, rule)).map(({ id }) => id);
    expect(needs(given())).toEqual(['health', 'doctor', 'both']);
    expect(needs(given({ health: true }))).toEqual([]);
    expect(needs(given({ health: false, analytics: true }))).toEqual(['health', 'doctor', 'both']);
  });
});
