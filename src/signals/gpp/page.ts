/** What `ping` says. Names are those of the standard. */
export interface GppPing {
  readonly gppVersion: '1.1';
  cmpStatus: 'stub' | 'loading' | 'loaded' | 'error';
  cmpDisplayStatus: 'hidden' | 'visible';
  signalStatus: 'not ready' | 'ready';
  supportedAPIs: readonly string[];
  cmpId: number;
  sectionList: readonly number[];
  /** `[-1]` where none applies, `[0]` as long as that is not known. */
  applicableSections: readonly number[];
  gppString: string;
  parsedSections: Readonly<Record<string, readonly object[]>>;
}

export type GppCallback = (value: unknown, success: boolean) => void;

/** What is in the page from the first moment, for the file that comes later with the library. */
export interface GppPage {
  readonly window: Window;
  readonly ping: GppPing;
  /** Gives over what frames have asked, and will ask. */
  readonly hand: (take: (call: MessageEvent) => void) => void;
  /** Tells every listener. */
  readonly tell: (eventName: string, data: unknown) => void;
  /** Answers the commands that read sections; null where there is nothing to read. */
  read: (command: unknown, parameter: unknown) => unknown;
}

/** Words, so that the attributes of a tag can say the same; lists are parted by spaces. */
export interface GppOptions {
  /** Purposes of the policy, all of which must be granted where data may be sold; `ads` is the default. */
  readonly sale?: string;
  /** The same for sharing it for advertising across contexts. */
  readonly sharing?: string;
  /** The same for targeted advertising. */
  readonly targeted?: string;
  /** Anything: a state that has a section of its own gets that, and only the others `usnat`. */
  readonly states?: string | boolean;
  /** Where the visitor is (`US-CA`), if that is known better than by the entry of the policy's `regions` that holds. */
  readonly region?: string;
  /** Anything: the site has signed the MSPA and its transactions are covered by it, in opt-out option mode. */
  readonly mspa?: string | boolean;
  /** The number that the IAB has given to a consent platform; `1` where there is none. */
  readonly cmp?: string | number;
}
