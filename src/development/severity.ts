/** An error is not accepted; a warning is worth a change; a note is advice. */
export type Severity = 'error' | 'warning' | 'note';
