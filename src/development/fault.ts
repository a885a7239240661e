import { codes } from './codes.js';
import type { Code } from './codes.js';
import type { Place } from './place.js';
import type { Severity } from './severity.js';
import { show } from './show.js';

/** One thing to change in a policy. */
export interface PolicyFault {
  /** Stable name of the rule, such as `purpose-unknown` or `UI-19`. */
  readonly code: Code;
  readonly severity: Severity;
  /** Where: `services[0].purposes[1]`, or `policy` for the whole. */
  readonly path: string;
  /** The value there, in short. */
  readonly seen: string;
  /** What should stand there. */
  readonly wanted: string;
  /** Path, value seen and value wanted in one sentence. */
  readonly message: string;
  /** Why that matters. */
  readonly reason: string;
  /** The law, guideline, standard or promise that the rule rests on. */
  readonly source: string;
  /** What to change, in one line. */
  readonly remedy: string;
}

interface FaultFacts {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: Place;
  readonly wanted: string;
  /** When the value itself would not tell. */
  readonly seen?: string;
}

export const fault = ({ code, severity, at, wanted, seen = show(at.value) }: FaultFacts): PolicyFault => {
  const path = at.path || 'policy';
  const { reason, source, remedy } = codes[code];
  const message = `${path}: saw ${seen}, wanted ${wanted}`;
  return { code, severity, path, seen, wanted, message, reason, source, remedy };
};

/** What a strict check makes of it: warnings are errors, but those that need a person's eye. */
export const strictly = (found: PolicyFault): PolicyFault => {
  const { staysWarning } = codes[found.code];
  return found.severity === 'warning' && staysWarning !== true ? { ...found, severity: 'error' } : found;
};

/** One line for a terminal or a list. */
export const formatFault = ({ code, severity, message }: PolicyFault): string => `${severity} ${code}: ${message}`;
