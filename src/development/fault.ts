import type { Place } from './place.js';
import { show } from './show.js';

/** An error is not accepted; a warning is worth a change; a note is advice. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing to change in a policy. */
export interface PolicyFault {
  /** Stable name of the rule, such as `purpose-unknown` or `UI-19`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where: `services[0].purposes[1]`, or `policy` for the whole. */
  readonly path: string;
  /** The value there, in short. */
  readonly seen: string;
  /** What should stand there. */
  readonly wanted: string;
  /** Path, value seen and value wanted in one sentence. */
  readonly message: string;
}

interface FaultFacts {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly wanted: string;
  /** When the value itself would not tell. */
  readonly seen?: string;
}

export const fault = ({ code, severity, at, wanted, seen = show(at.value) }: FaultFacts): PolicyFault => {
  const path = at.path || 'policy';
  return { code, severity, path, seen, wanted, message: `${path}: saw ${seen}, wanted ${wanted}` };
};

/** One line for a terminal or a list. */
export const formatFault = ({ code, severity, message }: PolicyFault): string => `${severity} ${code}: ${message}`;
