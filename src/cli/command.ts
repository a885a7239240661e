/** What a command is given of the process. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Messages. */
  readonly tell: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** 0: nothing to change; 1: there are errors; 2: it could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly usage: string;
  /** May reject: whatever it is, the command could not run. */
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}
