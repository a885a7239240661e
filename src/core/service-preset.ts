import type { Provider, ServiceCookie, ServiceScript, StorageEntry } from './policy.js';

/** Signals by name. A preset says which one its service wants; `assent flatten` puts it into the policy. */
export type SignalName =
  | 'adobe'
  | 'amplitude'
  | 'clarity'
  | 'consent-mode'
  | 'matomo'
  | 'meta'
  | 'mixpanel'
  | 'pinterest'
  | 'plausible'
  | 'posthog'
  | 'segment'
  | 'shopify'
  | 'tiktok'
  | 'uet'
  | 'wp-consent';

/** Something that only the site knows: the number of its account, or where its own server is. */
export interface PresetParameter {
  /** What it is. */
  readonly description: string;
  readonly example: string;
  /** What it may look like: one word, several with slashes between them, or a host. */
  readonly form: 'word' | 'path' | 'host';
}

/**
 * A widely used service as data. Texts in `match` and `scripts` may hold `{parameter}`. What no source tells is left out: a
 * preset names what is known, not all that there may be.
 */
export interface ServicePreset {
  /** Name of the preset and of its file, and the id of the service unless a policy gives it another. */
  readonly id: string;
  readonly name: string;
  /** One neutral sentence in English. For a required service it is the reason why it can't be refused. */
  readonly description: string;
  readonly purposes: readonly string[];
  /** Missing where the site runs the service itself. */
  readonly provider?: Required<Pick<Provider, 'name' | 'country' | 'policyUrl'>> & Pick<Provider, 'brand'>;
  readonly match: readonly string[];
  /** Lifetimes below a day are given as one. */
  readonly cookies?: readonly ServiceCookie[];
  readonly storage?: readonly StorageEntry[];
  readonly scripts?: readonly ServiceScript[];
  readonly parameters?: Readonly<Record<string, PresetParameter>>;
  /** What the page itself has to run, in an inline script marked with the service, besides or instead of `scripts`. */
  readonly start?: string;
  readonly signal?: SignalName;
  /** Hosts, cookies and keys that another preset has as well, each with the reason. */
  readonly shared?: Readonly<Record<string, string>>;
  /**
   * What the sources that were read do not contain, and is given as it is generally known: `provider.name`,
   * `provider.policyUrl`, `scripts`, or a host.
   */
  readonly assumed?: readonly string[];
  /** What else is uncertain, or depends on how the site uses the service. */
  readonly remark?: string;
  /** Where the facts come from. */
  readonly source: string;
  /** Day on which that was last read. */
  readonly verified: string;
}
