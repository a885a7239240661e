/** A cookie as the browser keeps it, with what a page can't see of it. */
export interface StoredCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly domain: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** In small letters, or empty. */
  readonly sameSite: string;
  /** Seconds since the epoch. */
  readonly expires: number;
}

export type Key = 'Tab' | 'Enter' | 'Escape' | 'Space';

/** One window with no past: no cookies, no storage, no cache. */
export interface EnginePage {
  /** Name and number of the browser. */
  readonly version: string;
  /** Resolves once the page has loaded. */
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Value of an expression, awaited; `null` when there is none. */
  readonly evaluate: <Answer = unknown>(expression: string) => Promise<Answer>;
  /** Clicks, as a visitor does, what is seen of this selector inside the shadow root of assent. */
  readonly click: (selector: string) => Promise<void>;
  /** Presses and lets go, as a visitor does. */
  readonly press: (key: Key) => Promise<void>;
  readonly cookies: () => Promise<readonly StoredCookie[]>;
  readonly close: () => Promise<void>;
}

export interface Engine {
  /** Close one before the next is made. */
  readonly page: () => Promise<EnginePage>;
  readonly close: () => Promise<void>;
}
