/**
 * What can go wrong without stopping anything. Short codes, so that the boot file stays small; the README lists what
 * each one means and what to change.
 */
export type WarningCode =
  | 'policy-missing'
  | 'policy-entry'
  | 'record-unreadable'
  | 'not-stored'
  | 'unknown-id'
  | 'wrong-value'
  | 'synthetic-grant'
  | 'refused-elsewhere'
  | 'unsafe-address'
  | 'low-contrast'
  | 'receipt-failed'
  | 'signal-failed'
  | 'gate-failed'
  | 'interface-failed'
  | 'undeclared';

export interface Warning {
  readonly code: WarningCode;
  /** The id, address or name concerned. */
  readonly about: string;
  /** The value, element or error found there. */
  readonly seen: unknown;
}

export type Report = (code: WarningCode, about: string, seen?: unknown) => void;
