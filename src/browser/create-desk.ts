import { genuine } from '../genuine.js';
import { attempt } from '../core/attempt.js';
import { choose, everything } from '../core/choose.js';
import { encodeRecord } from '../core/encode-record.js';
import { judge, strictRule } from '../core/judge.js';
import { packKnown } from '../core/known-entries.js';
import { pendingIds } from '../core/pending.js';
import { packReach } from '../core/reach.js';
import { placeEntries } from '../core/record.js';
import type { Recollection } from '../core/recollect.js';
import { emptyChoices, isAllowed, reasonOf, settle } from '../core/rules.js';
import type { Choices, How, State } from '../core/rules.js';
import { own } from '../core/unchecked.js';
import type { Interface, Layer, StartInterface } from '../presenter.js';
import { cookieNameOf, readRecords } from './cookies.js';
import type { Desk, DeskContext, TakeRecords } from './desk.js';
import type { Past } from './past.js';
import { hasTraces, writeRecord } from './storage.js';
import type { SweepResult } from './sweep/sweep.js';

/** So long after a refusal in one page a grant in another does not count: two pages can be used at once. Milliseconds. */
const FRESH = 5_000;
const LAYERS = /^(notice|preferences|closed)$/;

export function createDesk(context: DeskContext, startInterface: StartInterface, past: Past): Desk {
  const { policy, digest, circumstances, host, enforce, report } = context;
  const hasReceipts = !!own(policy, 'receipts');
  let state: State;
  let isKept = true;
  /** What became of what services had left. */
  let swept: SweepResult['items'] = [];
  /** What the listeners know. */
  let told = '';
  const texts = readRecords(policy);
  /** Records as this page has read or written them last. */
  let stored = texts.join();
  /** What is wanted, and what was there last without fail: the preferences may have to be loaded first. */
  let shown: Layer | undefined = 'closed';
  let drawn: Layer = shown;
  let ui: Interface | undefined;
  let starting: Interface | Promise<Interface> | undefined;

  /** What is stored and can't be read may be a refusal: then the strictest rules hold, as where the region is unknown. */
  const judgeWith = (earlier: Recollection | undefined, found: readonly string[], tell = report): State => {
    const rule = earlier || !found[0] ? past.ruleFor?.(policy, circumstances, found) : undefined;
    return judge(policy, earlier, circumstances.optOut, rule ?? strictRule(circumstances.age), tell);
  };

  const fail = (error: unknown): void => report('interface-failed', '', error);

  /** With another digest the next page reads the policy again, and comes back to what was left undone. */
  const store = (fitting: string): void => {
    // What has become wider is said on every page until it is answered, for which it must be known how far it went before.
    if (earlier?.isWidened && state.act === earlier.act) return;
    const settled = settle(state);
    const entries = placeEntries(policy);
    const reach = packReach(policy, entries, ({ id }) => settled.reasons.get(id) !== 'undecided');
    // A record does not tell what is locked, so every page looks for itself.
    const made = [...settled.reasons.values()].includes('locked') ? '' : fitting;
    const text = encodeRecord(settled, policy, made, [packKnown(entries), reach]);
    isKept = writeRecord(policy, text, state.act?.at ?? 0);
    stored = readRecords(policy).join();
    if (!isKept) report('not-stored', cookieNameOf(policy));
  };

  /** Deletes what services left, and gives back whether nothing of them can come again. */
  const clear = async (before: State): Promise<boolean | void> => {
    try {
      // As they are now: what the gate takes back is gone when this goes on. Never throws, whatever markup puts there.
      const scripts = Array.from(genuine.scripts);
      const { sweep } = await past.loadSweep();
      const { isClean, isAsking, items } = await sweep({ policy, before, state: () => state, scripts });
      swept = items;
      ui?.update();
      if (isAsking && isKept) await withInterface(({ tell }) => tell(true));
      else ui?.tell(false);
      return isClean;
    } catch (error) {
      fail(error);
    }
  };

  /** After the record, and holding nothing up. `finish` is called when all is delivered, however late. */
  const attest = (before?: State, finish?: () => Promise<void>): void => {
    const facts = { ...context, before, state, layer: shown, finish };
    if (hasReceipts)
      void past
        .loadReceipts()
        .then((ready) => ready.attest(facts))
        .catch(fail);
  };

  /** Takes the next state and deletes what services left. Until that is done the record does not count as current. */
  const enter = async (next: State, isTaken?: boolean): Promise<void> => {
    const before = state;
    state = next;
    swept = [];
    const off = [...next.rules.keys()].filter((id) => !isAllowed(next, id));
    // Storage is looked at last: the first access is slow.
    const isLeft = off.some((id) => isAllowed(before, id)) || (off.length > 0 && hasTraces(policy));
    store(isLeft || hasReceipts ? '' : digest);
    const cleared = !isLeft || clear(before);
    const finish = async (): Promise<void> => {
      // Unless another tab has decided meanwhile.
      if ((await cleared) && state === next && readRecords(policy).join() === stored) store(digest);
    };
    attest(isTaken ? undefined : before, finish);
    if (isLeft && !hasReceipts) await finish();
  };

  /** Gate, listeners, interface. A listener that decides the same again would be called for ever. */
  const tell = (): void => {
    const settled = settle(state);
    const before = told;
    told = String([!settled.act, ...settled.reasons]);
    enforce(settled, before ? told === before : earlier?.isCurrent);
    if (shown === 'notice' && !pendingIds(state)[0]) go('closed');
    ui?.update();
  };

  /** One way round: record first, then all others. What was decided elsewhere (`isTaken`) has had its receipt there. */
  const commit = (next: State, isTaken?: boolean): Promise<void> => {
    const entered = enter(next, isTaken);
    tell();
    if (next.act) ui?.tell();
    // For assent/account, which can't tell from a change that the same was decided again.
    if (!isTaken) genuine.dispatchEvent(new Event('assent:decided'));
    return entered;
  };

  /** What is left open by it is asked about. */
  const commitAndAsk = (next: State, isTaken?: boolean): Promise<void> => {
    void commit(next, isTaken);
    return show(pendingIds(state)[0] ? 'notice' : 'closed');
  };

  /** Strictly what these records say together; without any, nobody has decided. */
  const take: TakeRecords = async (records) => {
    const ready = await past.loadRecollect().catch(() => undefined);
    const made = ready?.recollect({ policy, digest, texts: records, now: Date.now(), report });
    return commitAndAsk(judgeWith(made?.act ? made : undefined, records), true);
  };

  /** Ids that another page has just refused, with when this page has learned of it. */
  const refusedElsewhere = new Map<string, number>();
  const isFresh = (id: string): boolean => Date.now() - (refusedElsewhere.get(id) ?? 0) < FRESH;

  // When it is gone, as after clearing cookies, the decision holds to the end of this page.
  const isBehind = (): boolean => ![stored, ''].includes(readRecords(policy).join());

  /** While what another page has decided is being read. */
  let learning: Promise<void> | undefined;
  const learn = async (): Promise<void> => {
    try {
      const found = readRecords(policy);
      stored = found.join();
      const ready = await past.loadRecollect().catch(() => undefined);
      // The visitor has decided in this page meanwhile.
      if (found.join() !== stored) return;
      const made = ready?.recollect({ policy, digest, texts: found, now: Date.now(), report });
      const before = state;
      state = judgeWith(made, found, () => {});
      // What can't be read may be a refusal of anything.
      for (const { id, choice } of state.rules.values()) {
        const isNew = choice === false && before.rules.get(id)?.choice !== false;
        if (!ready || isNew) refusedElsewhere.set(id, Date.now());
      }
      // What another page has taken back may have run in this one, too.
      if ([...before.rules.keys()].some((id) => isAllowed(before, id) && !isAllowed(state, id))) void clear(before);
      tell();
    } finally {
      learning = undefined;
    }
  };
  const catchUp = (): Promise<void> | undefined => (isBehind() ? (learning = learn()) : learning);

  const chooseNow = async (wanted: Choices, how: How): Promise<void> => {
    // Another page may have decided in this very moment.
    const behind = catchUp();
    // Refusing everything waits for nothing, and choices count at once in the npm build.
    if (behind && Object.keys(everything(state, false)).some((id) => wanted[id] !== false)) await behind;
    const choices = emptyChoices();
    for (const [id, granted] of Object.entries(wanted)) {
      if (granted && isFresh(id)) report('refused-elsewhere', id);
      else choices[id] = granted;
    }
    // A service does not come along with its purpose either.
    for (const id of refusedElsewhere.keys()) if (isFresh(id)) choices[id] = false;
    const revision = attempt(() => String(own(policy, 'revision'))) ?? '';
    return commit(choose(state, choices, how, /^[\w.:-]{1,32}$/.test(revision) ? revision : '0', Date.now()));
  };

  const withInterface = async (use: (ready: Interface) => unknown, wantsPreferences?: boolean): Promise<void> => {
    starting ??= startInterface({
      ...host,
      policy,
      state: () => state,
      choose: (choices, how) => void chooseNow(choices, how),
      isKept: () => isKept,
      swept: () => swept,
      go,
      report,
    });
    let ready: Interface;
    try {
      ready = ui = await starting;
    } catch (error) {
      // The next time may be better.
      starting = undefined;
      throw error;
    }
    // Destroyed meanwhile.
    if (!shown) return ready.destroy();
    try {
      // Who opens them may withdraw. What can't be had now is asked for again then.
      if (wantsPreferences) await Promise.all([ready.prepare(), past.loadSweep().catch(() => {})]);
      await use(ready);
      if (wantsPreferences) attest();
    } catch (error) {
      fail(error);
      shown = drawn;
      host.setLayer(drawn);
      ready.show(drawn);
    }
  };

  const go = (layer: Layer): void => void show(layer).catch(fail);

  const show: Desk['show'] = async (layer, opener) => {
    if (!LAYERS.test(layer)) return report('wrong-value', 'open', layer);
    shown = layer;
    // A dialog must stand in the page before it can open.
    while (!genuine.body) await new Promise(requestAnimationFrame);
    await withInterface((ready) => {
      if (shown !== layer) return;
      host.attach();
      // Asked for twice, it would take the focus from the control that has it by now.
      if (drawn !== layer || !host.control.isConnected) host.setLayer(layer);
      ready.show(layer, opener);
      drawn = layer;
    }, layer === 'preferences');
  };

  const earlier = past.recollect?.({ policy, digest, texts, now: Date.now(), report });
  if (!earlier) for (const text of texts) report('record-unreadable', text);
  state = judgeWith(earlier, texts);
  // Made for another policy, or planted beside it: the next page can trust the record again.
  if (state.act && !earlier?.isCurrent) void enter(state);
  // Garbage, or too old. What a newer assent has written, or could not be looked at, stays until the visitor decides.
  else if (!state.act && texts.length && !(earlier ? /^([2-9]|\d\d)/ : /^[\d-]+~/).test(texts.join())) store('');
  tell();

  return {
    all: (granted) => chooseNow(everything(state, granted), 'program'),
    update: (choices) => {
      if (typeof choices === 'function') return choices(take, policy);
      const checked = emptyChoices();
      const entries = Object.entries(Object(choices));
      if (!entries[0]) report('wrong-value', 'update', choices);
      for (const [id, value] of entries) {
        const isFixed = value && state.rules.get(id)?.kind === 'locked';
        if (typeof value === 'boolean' && !isFixed && !/^(unk|req)/.test(reasonOf(state, id))) checked[id] = value;
        else report(reasonOf(state, id) === 'unknown' ? 'unknown-id' : 'wrong-value', id, value);
      }
      return Object.keys(checked)[0] && chooseNow(checked, 'program');
    },
    forget: () => {
      const rules = [...state.rules].map(([id, rule]) => [id, { ...rule, choice: undefined }] as const);
      return commitAndAsk({ ...state, rules: new Map(rules), act: null });
    },
    show,
    inline: (place) => withInterface((ready) => ready.inline(place), place.matches('[data-assent^=i]')),
    catchUp: async () => catchUp(),
    destroy: () => {
      // Nothing that is asked for later, or still being loaded, is shown any more.
      shown = undefined;
      starting = new Promise(() => {});
      ui?.destroy();
    },
  };
}
