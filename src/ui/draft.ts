import { needsOwnAct } from '../core/own-act.js';
import { emptyChoices, isAllowed } from '../core/rules.js';
import type { Choices, Rule, State } from '../core/rules.js';

/** Switches that were moved and not saved yet. */
export interface Draft {
  readonly isOn: (rule: Rule) => boolean;
  /** A purpose takes its services along. */
  readonly move: (rule: Rule, on: boolean) => void;
  /** Whether saving would change anything that is on or off. */
  readonly isChanged: () => boolean;
  /** Whether it is on and stays off nevertheless, until a second act confirms it. */
  readonly isPending: (rule: Rule) => boolean;
  readonly confirm: (rule: Rule) => void;
  /** What saving would record: every optional purpose, and each service that differs from what its purposes give. */
  readonly choices: () => Choices;
}

export function createDraft(state: () => State, onMove: () => void): Draft {
  const moved = new Map<string, boolean>();
  const confirmed = new Set<string>();
  const isGivenBy = ({ purposes }: Rule, isIt: (rule: Rule) => boolean): boolean =>
    purposes.every((id) => {
      const purpose = state().rules.get(id);
      return purpose && isIt(purpose);
    });
  const isGiven = (rule: Rule): boolean => isGivenBy(rule, isOn);
  const isOn = (rule: Rule): boolean =>
    moved.get(rule.id) ?? (rule.purposes.some((id) => moved.has(id)) ? isGiven(rule) : isAllowed(state(), rule.id));
  // A service goes with its purposes, or by an act of its own.
  const isPending = (rule: Rule): boolean =>
    isOn(rule) &&
    needsOwnAct(state(), rule) &&
    !confirmed.has(rule.id) &&
    (!rule.purposes[0] ||
      !isGiven(rule) ||
      rule.purposes.some((id) => {
        const purpose = state().rules.get(id);
        return purpose && isPending(purpose);
      }));

  return {
    isOn,
    isPending,
    confirm({ id }) {
      confirmed.add(id);
      onMove();
    },
    move({ id }, on) {
      moved.set(id, on);
      confirmed.delete(id);
      for (const rule of state().rules.values()) if (rule.purposes.includes(id)) moved.delete(rule.id);
      onMove();
    },
    isChanged: () =>
      moved.size > 0 && [...state().rules.values()].some((rule) => isOn(rule) !== isAllowed(state(), rule.id)),
    choices() {
      const choices = emptyChoices();
      // What nobody has confirmed stays off, and counts as refused: it is not asked about again.
      const isMeant = (rule: Rule): boolean => isOn(rule) && !isPending(rule);
      for (const rule of state().rules.values()) {
        const { id, kind, purposes } = rule;
        const isTaken = isGivenBy(rule, isMeant);
        if (!/^(req|loc)/.test(kind) && (!purposes[0] || isMeant(rule) !== isTaken)) choices[id] = isMeant(rule);
      }
      return choices;
    },
  };
}
