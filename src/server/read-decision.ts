import { attempt } from '../core/attempt.js';
import { decisionIn, explainIn } from '../core/decision.js';
import type { Explanation } from '../core/decision.js';
import { judge } from '../core/judge.js';
import type { Circumstances } from '../core/judge.js';
import type { Id } from '../core/policy-ids.js';
import type { Policy } from '../core/policy.js';
import { hashed, parseRecord, recallSettled } from '../core/record.js';
import { ruleFor } from '../core/region.js';
import { recollect } from '../core/recollect.js';
import { settle } from '../core/rules.js';
import type { Choices } from '../core/rules.js';
import { isOn } from '../core/settled.js';
import type { Act, Settled } from '../core/settled.js';
import { told } from '../core/told.js';
import { own } from '../core/unchecked.js';
import { knownPolicy } from './known-policy.js';
import type { KnownPolicy } from './known-policy.js';
import { nowIn } from './now-in.js';
import { cookieNameOf, recordsIn } from './record-cookies.js';

/** What the request says besides its cookies. */
export interface RequestFacts {
  /** ISO 3166 code of the visitor's region (`FR`, `US-CA`), the same as for the page. Without one the strictest rules hold. */
  readonly region?: string | undefined;
  /** Age band of the visitor, the same as for the page: `under-13`, `13-15`, `16-17` or `adult`. */
  readonly age?: string | undefined;
  /** The request has `Sec-GPC: 1`. */
  readonly optOut?: boolean | undefined;
  /** The visitor's browser is on https, the default. Prefixed cookie names (`__Host-assent`) do not exist on plain http. */
  readonly secure?: boolean | undefined;
  /** Milliseconds since the epoch; the time of the call unless given. */
  readonly now?: number | undefined;
}

/** What a visitor decided, as a server can know it. Never more than a page would say with the same cookies. */
export interface ServerDecision<Id extends string = string> {
  /** When, how and under which revision the visitor decided; null before a choice. */
  readonly act: Act | null;
  /** Every purpose and service that the visitor has decided about. Empty before a choice. */
  readonly choices: Choices;
  /** Every purpose and service of the policy: whether it may run, and why. Purposes come before services. */
  readonly answers: readonly Explanation[];
  /** Whether a purpose or service may run now. Unknown ids never may. */
  readonly allows: (id: Id) => boolean;
  /** Why something is on or off. */
  readonly explain: (id: Id) => Explanation;
  /** The record was made for just this policy, region, age and opt-out signal: a page needs no more than the boot file. */
  readonly isCurrent: boolean;
  /** As it was given; `?` for what is no text. */
  readonly region: string | undefined;
  /** As it was given; `?` for what is no text. */
  readonly age: string | undefined;
  /** Whether the request was said to have the opt-out signal. */
  readonly optOut: boolean;
}

interface Known {
  readonly settled: Settled;
  readonly isCurrent: boolean;
}

/** Where there is no policy. */
const CLOSED: Known = {
  settled: { reasons: new Map([['necessary', 'required']]), act: null, rule: undefined },
  isCurrent: false,
};

/**
 * What the visitor decided, from the `Cookie` header and the policy: its value, or its text as pages get it. Before a choice,
 * and for whatever can't be read, everything optional is off, but for what the policy lets run unasked in the region. Never
 * throws.
 */
export function readDecision<const P extends Policy>(
  cookieHeader: string | null | undefined,
  policy: P | string,
  facts: RequestFacts = {},
): ServerDecision<Id<P>> {
  const region = told(facts, 'region');
  const age = told(facts, 'age');
  const circumstances: Circumstances = { region, optOut: own(facts, 'optOut') === true, age };
  const known = attempt(() => knownPolicy(policy));
  const { settled, isCurrent } =
    (known &&
      attempt(() => {
        const texts = recordsIn(cookieHeader, cookieNameOf(known.value, own(facts, 'secure') !== false));
        return read(known, texts, circumstances, nowIn(facts));
      })) ??
    CLOSED;
  const decision = decisionIn(settled);
  const explain = (id: string): Explanation => explainIn(settled, id);
  return Object.freeze({
    act: settled.act,
    choices: decision?.choices ?? {},
    answers: [...settled.reasons.keys()].map(explain),
    allows: (id: string) => explain(id).allowed,
    explain,
    isCurrent,
    ...circumstances,
  });
}

/**
 * The policy is judged with what all records say, as a page does when no digest fits. Where one fits, a page takes what the
 * record says instead; for a record that assent wrote this is the same, and of one that was planted the stricter counts.
 */
function read(known: KnownPolicy, texts: readonly string[], circumstances: Circumstances, now: number): Known {
  const { value: policy } = known;
  // Copies say nothing more, and a header can be full of them.
  const earlier = recollect({ policy, digest: '', texts: [...new Set(texts)], now, report: ignore });
  // What is stored and can't be read may be a refusal: then the strictest rules hold, as where the region is unknown.
  const around = earlier.act || texts[0] === undefined ? circumstances : { ...circumstances, region: '' };
  const judged = settle(judge(policy, earlier, around.optOut, ruleFor(policy, around), ignore));
  const { reasons } = judged;
  const [text = '', ...others] = texts;
  const record = others[0] === undefined ? parseRecord(text, policy, now) : null;
  const { region, optOut, age } = circumstances;
  const isCurrent = known.texts.some((one) => record?.digest === hashed(`${one}${region}${optOut}${age}`));
  if (!record || !isCurrent) return { settled: judged, isCurrent };
  const recalled = recallSettled(record, policy).reasons;
  const stricter = [...reasons].map(([id, reason]) => {
    const said = recalled.get(id);
    return [id, reason === 'required' || isOn(said ?? 'unknown') ? reason : said] as const;
  });
  return { settled: { ...judged, reasons: new Map(stricter) }, isCurrent };
}

/** `validatePolicy` tells what is wrong with a policy, once; here it would be told with every request. */
function ignore(): void {}
