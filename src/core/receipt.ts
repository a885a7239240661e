import type { Kind } from './rules.js';
import type { Reason } from './settled.js';

/** The version of what follows; another one is another word. */
export const FORMAT = 'assent-receipt-1';
export const HISTORY_FORMAT = 'assent-history-1';

/**
 * What a decision came to. `withdrawal`: something that could run may no longer; `grant`: nothing was taken back, and
 * something is granted; `refusal`: nothing is granted. Where nobody pressed anything, `signal`: the browser's opt-out signal
 * took something back; `policy`: what was granted does not hold under the policy, region or age of today.
 */
export type ReceiptType = 'grant' | 'refusal' | 'withdrawal' | 'signal' | 'policy';

/** What the visitor had before the eyes. Only where assent showed something. */
export interface Shown {
  /** Null where it can't be told any more. */
  readonly layer: 'notice' | 'preferences' | 'placeholder' | null;
  /** As the policy has it: `bar`, `box` or `dialog`, and where. */
  readonly layout: string;
  /** Which answer comes first: the same in all layers. */
  readonly order: 'reject-accept';
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** SHA-256 of what `shownTexts` makes of the policy and the language. */
  readonly texts: string;
}

/**
 * Proof of one decision. It says what was decided, how, and what was shown; nothing about who decided, or where: no
 * address, no browser, no page, no account. No name in it may be one of build/inner-names.mjs.
 */
export interface Receipt {
  readonly format: typeof FORMAT;
  /** 128 random bits, in hexadecimal. Of this receipt alone. */
  readonly id: string;
  /** Its place in the history, from 1. */
  readonly number: number;
  /** `hash` of the receipt before it; null for the first. */
  readonly previous: string | null;
  readonly type: ReceiptType;
  /** From when on it holds: milliseconds since the epoch, whole minutes. */
  readonly at: number;
  readonly expires: number;
  /** The control that was used, or `program`, `signal` or `policy`. */
  readonly how: string;
  /** `id` of the policy; empty where it has none. */
  readonly policy: string;
  readonly revision: string;
  /** Of assent. */
  readonly version: string;
  /** ISO 3166 code of the region; empty where it is unknown, and the strictest rules hold. */
  readonly jurisdiction: string;
  /** Which entry of the policy's `regions` held; empty where none did, and everything was asked first. */
  readonly rule: string;
  /** Whether the browser sent an opt-out signal (GPC). */
  readonly signal: boolean;
  readonly shown: Shown | null;
  /** By id: the rule that held in this region, and what the decision came to. */
  readonly purposes: Readonly<Record<string, { readonly rule: Kind; readonly outcome: Reason }>>;
  /** Ids by what the decision came to. */
  readonly services: Readonly<Partial<Record<Reason, readonly string[]>>>;
  /** What could run before and may no longer, and until when whoever has got the data must have stopped (milliseconds). */
  readonly withdrawn: { readonly ids: readonly string[]; readonly deadline: number } | null;
  /** SHA-256 of all the rest. */
  readonly hash: string;
}

/** SHA-256 of the text as UTF-8, in hexadecimal. */
export type Sha256 = (text: string) => Promise<string>;

/** Ids of what runs because somebody granted it. */
export function grantedIn({ purposes, services }: Pick<Receipt, 'purposes' | 'services'>): string[] {
  const isGranted = (outcome: unknown): boolean => outcome === 'granted' || outcome === 'overridden';
  return [
    ...Object.entries(purposes).flatMap(([id, { outcome }]) => (isGranted(outcome) ? id : [])),
    ...Object.entries(services).flatMap(([outcome, ids]) => (isGranted(outcome) ? ids : [])),
  ];
}
