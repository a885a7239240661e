import { expect, it } from 'vitest';
import { needsOwnAct } from '../../../src/core/own-act.js';
import type { State } from '../../../src/core/rules.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide } from '../../support/visitor.js';

const policy = policyWith({
  purposes: [{ id: 'health', grade: 'explicit' }, { id: 'chat' }],
  services: [
    { id: 'doctor', purposes: ['health', 'chat'] },
    { id: 'help', purposes: ['chat'] },
  ],
});

const wanting = (state: State): string[] =>
  [...state.rules.values()].flatMap((rule) => (needsOwnAct(state, rule) ? rule.id : []));

it('wants an act of its own for what is explicit and what serves it, until one of them is granted', () => {
  const first = arrive(policy);
  expect(wanting(first)).toEqual(['health', 'doctor']);
  expect(wanting(decide(first, { doctor: true }))).toEqual(['health']);
  expect(wanting(decide(first, { health: true }))).toEqual([]);
  expect(wanting(decide(first, { health: true, doctor: false }))).toEqual([]);
  expect(wanting(decide(first, { health: false, doctor: false }))).toEqual(['health', 'doctor']);
});
