import type { PolicyFault } from '../development/fault.js';
import type { Severity } from '../development/severity.js';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const countOf = (faults: readonly PolicyFault[], severity: Severity): number =>
  faults.filter((one) => one.severity === severity).length;

/** `2 errors, 1 warning, 0 notes`. */
export const countFaults = (faults: readonly PolicyFault[]): string =>
  (['error', 'warning', 'note'] as const).map((one) => plural(countOf(faults, one), one)).join(', ');
