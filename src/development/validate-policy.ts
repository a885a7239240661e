import type { PolicyFault } from './fault.js';
import { isObject } from './place.js';
import { rules } from './rules.js';
import { takeSnapshot } from './snapshot.js';
import { findStructureFaults } from './structure.js';

const order = ['error', 'warning', 'note'];

/**
 * Everything that should be changed in a policy, errors first; an empty list when there is nothing to say. Takes any
 * value, changes nothing and never throws.
 */
export const validatePolicy = (policy: unknown): readonly PolicyFault[] => {
  const { policy: place, faults } = takeSnapshot(policy);
  const advice = isObject(place.value) ? rules.flatMap((rule) => [...rule(place)]) : [];
  const found = [...faults, ...findStructureFaults(place), ...advice];
  return found.sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
};
