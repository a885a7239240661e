import { actIn, decidedAt, recordsFor } from '../../core/account.js';
import { attempt } from '../../core/attempt.js';
import { MINUTE } from '../../core/record.js';
import { own } from '../../core/unchecked.js';
import { genuine } from '../../genuine.js';
import type { Assent } from '../api.js';
import { readRecords } from '../cookies.js';
import type { TakeRecords } from '../desk.js';
import { writeRecord } from '../storage.js';
import { createSaver } from './create-saver.js';
import type { Save, Saver } from './create-saver.js';
import {
  readAccount,
  removeAccount,
  takeHistory,
  whenAccountMayHaveGone,
  whoOf,
  writeAccount,
} from './kept-account.js';
import type { AccountState } from './kept-account.js';
import { showStatus } from './show-status.js';

/** What the site says of who is signed in. */
export interface SignIn {
  /** Anything that no other account has. Only a hash of it, with a random text, is kept, and only until sign-out. */
  readonly id: string | number;
  /** What `save` was given last for this account, on whichever device; null where that was null, or never. */
  readonly choice: string | null;
  /** Called with each decision; stores it with the account. */
  readonly save: Save;
}

export interface Account {
  /** On every page while somebody is signed in. Resolves once what the account has chosen holds here. Never rejects. */
  readonly signIn: (who: SignIn) => Promise<void>;
  /**
   * As soon as nobody is, and on every page then: what the device had chosen before holds again. Gives back whether every
   * decision has been saved. Never rejects.
   */
  readonly signOut: () => Promise<boolean>;
}

/** What assent/account uses of assent. */
type Uses = Pick<Assent, 'update' | 'push' | 'warn'>;

/** The account of this page. */
interface Session {
  state: AccountState;
  readonly saver: Saver;
}

/** Milliseconds. */
const FIRST_PAUSE = 20;
const LAST_PAUSE = 1_000;

/** What may stand in a cookie as it is. */
const RECORD = /^[\w.~:+/*-]{1,4096}$/;

const SALT_BYTES = 8;
const newSalt = (): string =>
  [...crypto.getRandomValues(new Uint8Array(SALT_BYTES))].map((byte) => byte.toString(36)).join('');

const recordsOf = ({ cookie }: AccountState): string[] => readRecords({ cookie });
/** The decision that is stored now; empty for none, and for several, which decide nothing. */
const actOf = (state: AccountState): string => (recordsOf(state).length === 1 ? actIn(recordsOf(state).join()) : '');

/** Puts back what the device had before, at once: the page may not live to see the rest. */
function putBack(state: AccountState): void {
  const [text = '', ...others] = state.own;
  const record = others[0] === undefined ? text : '';
  writeRecord({ cookie: state.cookie }, record, decidedAt(record));
  removeAccount(state);
}

/** Once it is there, which may be after whatever else the site waits for, and ready. */
async function whenReady(assent: () => Uses | undefined): Promise<Uses> {
  await Promise.resolve();
  let uses = assent();
  for (let pause = FIRST_PAUSE; !uses; pause = Math.min(pause * 2, LAST_PAUSE)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    uses = assent();
  }
  const { push } = uses;
  await new Promise<void>((resolve) => push(() => resolve()));
  return uses;
}

/** The same at once with records of the account. Several are taken together later; until then nobody has decided. */
function putDown({ cookie }: AccountState, [text = '', ...others]: readonly string[]): void {
  const record = others[0] === undefined && RECORD.test(text) ? text : '';
  writeRecord({ cookie }, record, decidedAt(record));
}

/**
 * Lets what a visitor chose travel with the account. With a function it can be made before assent is: what the device holds
 * is then settled before anything runs because of it.
 */
export function createAccount(of: Uses | (() => Uses)): Account {
  const hasPage = typeof document === 'object';
  const assent = (): Uses | undefined => (typeof of === 'function' ? attempt(of) : of);
  const ready = hasPage ? whenReady(assent) : new Promise<Uses>(() => {});
  const warn: Uses['warn'] = (...what) => void ready.then((uses) => uses.warn(...what));
  let session: Session | undefined;
  /** One after the other, whatever the site calls while the first is under way. */
  let line: Promise<unknown> = Promise.resolve();

  /** What judges policies is loaded where it is not there yet. */
  const withDesk = async (use: (take: TakeRecords, policy: unknown) => Promise<void>): Promise<void> => {
    const { update } = await ready;
    await Promise.resolve(Reflect.apply(update, undefined, [use]));
  };
  /** In its turn; what fails leaves the turn to the next. */
  const inLine = (act: () => Promise<void>): Promise<void> => {
    const done = line.then(act).catch((error: unknown) => warn('interface-failed', 'account', error));
    line = done;
    return done;
  };

  /** As long as it is still the account of this device. */
  const current = (): AccountState | undefined => {
    const state = session && readAccount();
    return state?.who === session?.state.who ? state : undefined;
  };
  const write = (state: AccountState): boolean => {
    if (session) session.state = state;
    return writeAccount(state);
  };
  const begin = (state: AccountState, save: Save): void => {
    session?.saver.stop();
    const saver = createSaver({
      save,
      report: warn,
      waiting: () => current()?.unsaved?.text,
      done: (text) => {
        const now = current();
        if (now?.unsaved?.text === text) write({ ...now, unsaved: null });
      },
    });
    session = { state, saver };
  };
  const end = (): void => {
    session?.saver.stop();
    session = undefined;
  };

  /** What the records say together holds from now on. */
  const apply = (state: AccountState, records: readonly string[]): Promise<void> =>
    withDesk(async (take, policy) => {
      if (current()?.since !== state.since) return;
      await take(records);
      const now = current();
      if (now) write({ ...now, act: actOf(now) });
      if (now && state.choice !== null) showStatus(policy);
    });

  /** What was decided goes to the account. Whatever it is: by the same way, at the same time. */
  const keep = (state: AccountState, text: string): void => {
    // With nothing decided any more, nothing of the device is to come back either.
    const less = text ? {} : { own: [], history: '' };
    const at = decidedAt(text) || Math.floor(Date.now() / MINUTE) * MINUTE;
    write({ ...state, ...less, choice: text || null, act: actIn(text), isDecided: true, unsaved: { text, at } });
    void session?.saver.flush();
  };

  /** This page, and whatever had been read from the cookie by it, as the device is by itself. */
  const takeOwn = (): Promise<void> => inLine(() => withDesk((take, policy) => take(readRecords(policy))));

  /** Another page has signed out, or something has emptied the storage in which the rest is kept. */
  const follow = (): void => {
    if (!session || current()) return;
    const { state } = session;
    end();
    // Somebody else is signed in by now: what they have chosen is not touched.
    if (!readAccount() && actOf(state) === state.act) putBack(state);
    void takeOwn();
  };

  const arrive = (id: string | number, choice: string | null, save: Save): Promise<void> =>
    withDesk(async (_take, policy) => {
      const salt = newSalt();
      const fresh = { act: '', isDecided: false, unsaved: null, history: '', since: Date.now() };
      const cookie = own(policy, 'cookie') ?? null;
      const who = whoOf(salt, id);
      const state: AccountState = { ...fresh, salt, who, own: readRecords(policy), cookie, choice, given: choice };
      // Where nothing can be put away, nothing of an account may come: it would stay.
      if (!writeAccount(state)) return warn('not-stored', 'account');
      const next = { ...state, history: takeHistory() };
      begin(next, save);
      write(next);
      await apply(next, recordsFor(policy, next, Date.now()));
    });

  /** Goes on with the account that is signed in; gives back what is to hold where that is news, and puts it down at once. */
  const resume = (known: AccountState, choice: string | null, save: Save): readonly string[] | undefined => {
    begin(known, save);
    const act = actOf(known);
    // Decided on a page that does not know of accounts, or that was left before it could tell.
    if (act && act !== known.act) keep(known, recordsOf(known).join());
    else void session?.saver.flush();
    const state = current() ?? known;
    const at = decidedAt(choice ?? '');
    const before = decidedAt(state.choice ?? '');
    // What the page has said before, or what this device has decided later, is no news.
    const isNews = choice !== state.given && choice !== state.choice && (!choice || at >= before);
    const isTaken = isNews && !(state.unsaved && state.unsaved.at >= at);
    const next = { ...state, given: choice, ...(isTaken && { choice, unsaved: null }) };
    // Of two decisions of one minute nobody knows which was the last.
    const more = isTaken && choice && at === before ? recordsOf(state) : [];
    write(next);
    // Some browsers delete the cookie after a week.
    if (!isTaken && (act || !state.choice)) return undefined;
    const records = [...recordsFor({ cookie: state.cookie }, next, Date.now()), ...more];
    putDown(next, records);
    return records;
  };

  const enter = (id: string | number, choice: string | null, save: Save): Promise<void> => {
    const known = readAccount();
    if (!known) return arrive(id, choice, save);
    const records = resume(known, choice, save);
    const state = current();
    return records && state ? apply(state, records) : Promise.resolve();
  };

  if (hasPage) {
    genuine.addEventListener('assent:decided', () => {
      const state = current();
      if (state) keep(state, recordsOf(state)[0] ?? '');
    });
    genuine.addEventListener('visibilitychange', follow);
    whenAccountMayHaveGone(follow);
  }

  return {
    signIn: async (given) => {
      const id = own(given, 'id');
      const save = own(given, 'save');
      const choice = own(given, 'choice');
      const isNamed = (typeof id === 'string' && id !== '') || typeof id === 'number';
      if (!isNamed || typeof save !== 'function') warn('wrong-value', 'signIn', given);
      else if (hasPage) {
        // What is no text is no choice.
        const text = typeof choice === 'string' && choice ? choice : null;
        const saveIt: Save = (made) => save(made);
        const known = readAccount();
        // At once, so that nothing of another account, and nothing that was taken back elsewhere, holds a moment longer.
        const isOther = known && known.who !== whoOf(known.salt, id);
        const records = known && !isOther ? resume(known, text, saveIt) : undefined;
        if (isOther) {
          end();
          putBack(known);
          void takeOwn();
        }
        if (!known || isOther) await inLine(() => enter(id, text, saveIt));
        else if (records) await inLine(() => apply(known, records));
      }
    },
    signOut: async () => {
      const state = hasPage ? (readAccount() ?? session?.state) : undefined;
      if (!state) return true;
      // Before it is gone from here. Who signs out waits for it, and then ends the session.
      const saved = current() ? session?.saver.flush() : !state.unsaved;
      end();
      putBack(state);
      await takeOwn();
      return (await saved) ?? true;
    },
  };
}
