import { choose, everything } from '../core/choose.js';
import { encodeRecord } from '../core/encode-record.js';
import { judge } from '../core/judge.js';
import { packKnown } from '../core/known-entries.js';
import { pendingIds } from '../core/pending.js';
import { parseRecord, placeEntries } from '../core/record.js';
import { emptyChoices, isAllowed, reasonOf, settle } from '../core/rules.js';
import type { Circumstances } from '../core/judge.js';
import type { Settled } from '../core/settled.js';
import type { Choices, How, State } from '../core/rules.js';
import { own } from '../core/unchecked.js';
import type { Report } from '../core/warning.js';
import type { Interface, Layer, StartInterface } from '../presenter.js';
import { cookieNameOf, readCookies, readRecords } from './cookies.js';
import type { Host } from './host.js';
import { removeCookie, writeRecord } from './storage.js';
import { sweep } from './sweep.js';

/** What the desk is told about the page. */
export interface DeskContext {
  readonly policy: unknown;
  readonly circumstances: Circumstances;
  /** Of the policy's text and the circumstances; what the record is made for. */
  readonly digest: string;
  /** Makes it count: gate, interface, listeners. */
  readonly apply: (settled: Settled) => void;
  readonly host: Host;
  readonly report: Report;
}

/** Where a policy is judged and choices are made, checked and stored. A returning visitor does not need it. */
export interface Desk {
  /** Grant (`true`) or refuse everything that is asked about together. */
  readonly all: (granted: boolean) => void;
  /** Takes only known, optional ids with a real boolean; everything else is refused with a warning. */
  readonly update: (choices: unknown) => void;
  readonly forget: () => unknown;
  readonly show: (layer: Layer, opener?: Element) => Promise<void>;
  readonly inline: (place: Element) => Promise<void>;
  readonly destroy: () => void;
}

export type CreateDesk = (context: DeskContext) => Desk;

export function createDesk(
  { policy, digest, circumstances, host, apply, report }: DeskContext,
  startInterface: StartInterface,
): Desk {
  const known = packKnown(placeEntries(policy));
  let state: State;
  let isKept = true;
  let shown: Layer | undefined;
  let ui: Interface | undefined;
  let starting: Promise<Interface> | undefined;

  const store = (): void => {
    isKept = writeRecord(policy, encodeRecord(settle(state), policy, digest, known), state.act?.at ?? 0);
    if (!isKept) report('not-stored', cookieNameOf(policy));
  };

  /** One way round: record, gate, interface, listeners; last what withdrawn services left. */
  const commit = (next: State): void => {
    state = next;
    store();
    apply(settle(state));
    if (shown === 'notice' && !pendingIds(state)[0]) void show('closed');
    ui?.update();
    sweep({ policy, isAllowed: (id) => isAllowed(state, id), readCookies, removeCookie });
  };

  const chooseNow = (choices: Choices, how: How): void => {
    const revision = String(own(policy, 'revision'));
    commit(choose(state, choices, how, /^[\w.:-]{1,32}$/.test(revision) ? revision : '0', Date.now()));
  };

  const withInterface = async (use: (ready: Interface) => void): Promise<void> => {
    starting ??= startInterface({
      root: host.root,
      policy,
      state: () => state,
      choose: chooseNow,
      isKept: () => isKept,
      go: (layer) => void show(layer),
      report,
    });
    use((ui = await starting));
  };

  const show: Desk['show'] = (layer, opener) => {
    shown = layer;
    return withInterface((ready) => {
      if (shown !== layer) return;
      host.attach();
      host.setLayer(layer);
      ready.show(layer, opener);
    });
  };

  const records = readRecords(policy).flatMap((text) => {
    const record = parseRecord(text, policy, Date.now());
    if (!record) report('record-unreadable', text);
    return record ?? [];
  });
  state = judge(policy, records, circumstances, report);
  // Made for another policy, or planted beside it: the next page can trust the record again.
  if (state.act && (records.length > 1 || records[0]?.digest !== digest)) store();
  apply(settle(state));

  return {
    all: (granted) => chooseNow(everything(state, granted), 'program'),
    update: (choices) => {
      const checked = emptyChoices();
      for (const [id, value] of Object.entries(choices ?? {})) {
        if (typeof value === 'boolean' && !/^(unk|req)/.test(reasonOf(state, id))) checked[id] = value;
        else report('wrong-value', id, value);
      }
      if (Object.keys(checked)[0]) chooseNow(checked, 'program');
    },
    forget: () => {
      const rules = [...state.rules].map(([id, rule]) => [id, { ...rule, choice: undefined }] as const);
      commit({ rules: new Map(rules), act: null });
      return show(pendingIds(state)[0] ? 'notice' : 'closed');
    },
    show,
    inline: (place) => withInterface((ready) => ready.inline(place)),
    destroy: () => ui?.destroy(),
  };
}
