import type { Severity } from '../severity.js';

/** What is said about a rule wherever it is broken. The documentation is made from it. */
export interface CodeFacts {
  readonly severities: readonly Severity[];
  /** What the rule finds. */
  readonly finds: string;
  /** Why that matters. */
  readonly reason: string;
  /** The law, guideline, standard or promise that the rule rests on. */
  readonly source: string;
  /** What to change, in one line. */
  readonly remedy: string;
  /** A strict check makes every warning an error, but these. */
  readonly staysWarning?: true;
}
