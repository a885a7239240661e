import type { PolicyFault } from '../development/fault.js';
import { printable } from './printable.js';

/** A fault for people, in four lines. */
export const showFault = ({ code, severity, path, seen, wanted, reason, source, remedy }: PolicyFault): string =>
  [
    `${severity} ${code} ${path}`,
    `  saw ${seen}, wanted ${wanted}`,
    `  Why: ${reason} (${source})`,
    `  What to do: ${remedy}`,
  ]
    .map((line) => `${printable(line)}\n`)
    .join('');
