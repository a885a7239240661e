import type { Circumstances } from '../core/judge.js';
import type { Settled } from '../core/settled.js';
import type { Report } from '../core/warning.js';
import type { Layer } from '../presenter.js';
import type { Host } from './host.js';

/** What the desk is told about the page. */
export interface DeskContext {
  readonly policy: unknown;
  readonly circumstances: Circumstances;
  /** Of the policy's text and the circumstances; what the record is made for. */
  readonly digest: string;
  /** Makes it count: gate, and listeners where it is not the same as before. */
  readonly enforce: (settled: Settled, isSame?: boolean) => void;
  readonly host: Host;
  /** The tags that are wanted, best first, as text that nobody has checked; and the base of the first. */
  readonly wanted: string;
  readonly language: string;
  readonly report: Report;
}

/** Lets records from elsewhere, as text, count here. */
export type TakeRecords = (records: readonly string[]) => Promise<void>;

/** Where a policy is judged and choices are made, checked and stored. A returning visitor does not need it. */
export interface Desk {
  /** Grant (`true`) or refuse everything that is asked about together. */
  readonly all: (granted: boolean) => Promise<void>;
  /**
   * Takes only known, optional ids with a real boolean; everything else is refused with a warning. A function gets what
   * assent/account needs.
   */
  readonly update: (choices: unknown) => unknown;
  readonly forget: () => unknown;
  readonly show: (layer: Layer, opener?: Element) => Promise<void>;
  readonly inline: (place: Element) => Promise<void>;
  /** The record may have been changed by another page: what it says now counts here, too. */
  readonly catchUp: () => Promise<void>;
  readonly destroy: () => void;
}
