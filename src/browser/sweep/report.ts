/** Where a service can leave something. */
export type Area = 'cookie' | 'local' | 'session' | 'indexedDB' | 'cache' | 'serviceWorker';

/**
 * Why something may still be there: `server` (script can't see or delete it), `third-party` (it belongs to another site),
 * `shared` (a service that may run uses it too, or it is the record), `in-use` (a connection to the database is open), or
 * `failed` (an error, or 200 things were deleted already).
 */
export type RemainsReason = 'server' | 'third-party' | 'shared' | 'in-use' | 'failed';

/** What became of one thing that a service declares which may not run. */
export interface SweptItem {
  readonly service: string;
  readonly area: Area;
  /** As the policy names it, with its `*`. */
  readonly name: string;
  /** `absent`: the page sees no such thing. */
  readonly state: 'removed' | 'absent' | 'remains';
  /** Only with `remains`. */
  readonly reason?: RemainsReason;
  /** Whether it was on until this decision. Of what is never on, a page can't tell whether it has left anything out of reach. */
  readonly withdrawn: boolean;
  /** Lines of an HTTP answer with which the site's server can delete it. */
  readonly headers: readonly string[];
}

/** Detail of `assent:sweep`, which `document` gets after every sweep. */
export interface SweepEvent {
  readonly items: readonly SweptItem[];
  /** Code of something that was withdrawn in this page still runs, and the policy does not say to keep it. */
  readonly needsReload: boolean;
}

declare global {
  interface DocumentEventMap {
    'assent:sweep': CustomEvent<SweepEvent>;
  }
}
