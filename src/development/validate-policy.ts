import { strictly } from './fault.js';
import type { PolicyFault } from './fault.js';
import { isObject } from './place.js';
import { rules } from './rules.js';
import { takeSnapshot } from './snapshot.js';
import { findStructureFaults } from './structure.js';

const order = ['error', 'warning', 'note'];

/** Errors first, notes last, else as they were found. */
export const bySeverity = (found: readonly PolicyFault[]): readonly PolicyFault[] =>
  [...found].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));

export interface ValidateOptions {
  /** Warnings are errors, but the few that need a person's eye. Default: false. */
  readonly strict?: boolean;
}

/**
 * Everything that should be changed in a policy, errors first; an empty list when there is nothing to say. Takes any
 * value, changes nothing and never throws.
 */
export const validatePolicy = (policy: unknown, { strict = false }: ValidateOptions = {}): readonly PolicyFault[] => {
  const { policy: place, faults } = takeSnapshot(policy);
  const advice = isObject(place.value) ? rules.flatMap((rule) => [...rule(place)]) : [];
  const found = [...faults, ...findStructureFaults(place), ...advice];
  return bySeverity(strict ? found.map(strictly) : found);
};
