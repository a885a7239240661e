import type { Circumstances } from './judge.js';
import { lifetimeOf, MINUTE } from './record.js';
import { isAllowed, reasonOf } from './rules.js';
import type { State } from './rules.js';
import type { Act, Reason } from './settled.js';
import { isToken, own, textOf } from './unchecked.js';
import { canonical } from './canonical.js';
import { FORMAT, grantedIn } from './receipt.js';
import type { Receipt, ReceiptType, Sha256, Shown } from './receipt.js';
import { VERSION } from './version.js';

const DAY = 86_400_000;
/** Days that back ends have to stop after a withdrawal. California gives 15 business days at most (CCPA reg. 7026(f)). */
const DEADLINE = 15;

/** What a receipt is made of. */
export interface Attested {
  readonly policy: unknown;
  readonly circumstances: Circumstances;
  readonly before: State;
  readonly state: State;
  readonly act: Act;
  readonly shown: Shown | null;
  /** The last receipt of the history. */
  readonly last: Receipt | undefined;
  /** 128 random bits, in hexadecimal. */
  readonly id: string;
}

function deadlineOf(policy: unknown): number {
  const days = own(own(policy, 'receipts'), 'deadline');
  return (typeof days === 'number' && days >= 0 && days <= DEADLINE ? days : DEADLINE) * DAY;
}

/** What page and policy say of the region, where they agree. */
function jurisdictionOf(policy: unknown, { region }: Circumstances): string {
  const said = [region, own(policy, 'region')].flatMap((code) =>
    code === undefined ? [] : textOf(code).trim().toUpperCase(),
  );
  return /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.exec([...new Set(said)].join())?.[0] ?? '';
}

/** The receipt of one decision, as the next one of the history. */
export async function makeReceipt(made: Attested, sha256: Sha256): Promise<Receipt> {
  const { policy, circumstances, before, state, act, shown, last, id } = made;
  const rules = [...state.rules.values()];
  const purposes = Object.fromEntries(
    rules.flatMap((rule) =>
      rule.purposes[0] ? [] : [[rule.id, { rule: rule.kind, outcome: reasonOf(state, rule.id) }]],
    ),
  );
  const served = new Map<Reason, string[]>();
  for (const { id: name, purposes: of } of rules) {
    const outcome = reasonOf(state, name);
    if (of[0]) served.set(outcome, [...(served.get(outcome) ?? []), name]);
  }
  const services = Object.fromEntries(served);
  const could = new Set([
    ...(last ? grantedIn(last) : []),
    ...[...before.rules.keys()].filter((name) => isAllowed(before, name)),
  ]);
  const ids = [...could].filter((name) => !isAllowed(state, name)).sort();
  const content = {
    format: FORMAT,
    id,
    number: (last?.number ?? 0) + 1,
    previous: last?.hash ?? null,
    type: typeOf(act.how, ids, grantedIn({ purposes, services })),
    at: Math.floor(act.at / MINUTE) * MINUTE,
    expires: Math.floor(act.at / MINUTE) * MINUTE + lifetimeOf(policy),
    how: act.how,
    policy: isToken(own(policy, 'id')) ? String(own(policy, 'id')) : '',
    revision: act.revision,
    version: VERSION,
    jurisdiction: jurisdictionOf(policy, circumstances),
    rule: state.rule,
    signal: circumstances.optOut,
    shown,
    purposes,
    services,
    withdrawn: ids[0] ? { ids, deadline: act.at + deadlineOf(policy) } : null,
  } as const;
  return { ...content, hash: await sha256(canonical(content)) };
}

function typeOf(how: string, withdrawn: readonly string[], granted: readonly string[]): ReceiptType {
  if (how === 'signal' || how === 'policy') return how;
  if (withdrawn[0]) return 'withdrawal';
  return granted[0] ? 'grant' : 'refusal';
}
