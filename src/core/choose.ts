import { emptyChoices } from './rules.js';
import type { Choices, How, Rule, State } from './rules.js';

const MINUTE = 60_000;

/**
 * The choices that "accept all" or "reject all" stand for. Accepting grants nothing that needs an act of its own, and
 * leaves what the opt-out signal refuses to the signal, and what is locked as it is.
 */
export function everything(state: State, granted: boolean): Choices {
  const choices = emptyChoices();
  for (const { id, kind, purposes, choice } of state.rules.values()) {
    if (purposes[0] || kind === 'required' || (granted && /^(sig|loc)/.test(kind))) continue;
    choices[id] = granted && (kind !== 'explicit' || choice === true);
  }
  return choices;
}

/**
 * The state after `choices`: ids in there change, the rest stays. A purpose takes its services along, except those named
 * themselves: a service's own choice is more specific.
 */
export function choose(state: State, choices: Choices, how: How, revision: string, at: number): State {
  const rules = new Map<string, Rule>();
  for (const [id, rule] of state.rules) {
    const { kind, purposes, choice } = rule;
    // A required purpose is no choice: naming it takes nothing along.
    const asked = purposes.filter((purpose) => rules.get(purpose)?.kind !== 'required');
    const given = asked.map((purpose) => rules.get(purpose)?.choice);
    const isTaken = asked.some((purpose) => purpose in choices);
    const taken = isTaken ? !given.includes(false) && (given.every(Boolean) || undefined) : undefined;
    const next = choices[id] ?? taken ?? choice;
    // What is locked can be refused for the time when it no longer is.
    const isKept = kind === 'required' || (kind === 'locked' && next);
    rules.set(id, isKept ? rule : { ...rule, choice: next });
  }
  return { ...state, rules, act: { at: Math.floor(at / MINUTE) * MINUTE, how, revision } };
}
