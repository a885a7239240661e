import { limitBits, mapped, noBits, pickAfter } from '../core/tc-bits.js';
import type { Granted, TcBits } from '../core/tc-bits.js';
import type { TcfSettings } from '../core/tcf-options.js';
import type { VendorList } from '../core/vendor-list.js';
import { own } from '../core/unchecked.js';
import { genuine } from '../genuine.js';
import { answerCalls } from '../signals/frames/answer-calls.js';
import type { SignalState } from '../signals/signal.js';
import { createAnswers } from './create-answers.js';
import { createLists } from './create-lists.js';
import { createVendorPlace } from './create-vendor-place.js';
import { gdprApplies } from './gdpr-applies.js';
import { readKept, TCF_KEY, writeKept } from './kept-tcf.js';
import type { KeptTcf } from './kept-tcf.js';
import { decodeBits, encodeBits } from './tc-string.js';

const DAY = 86_400_000;
/** Choices are to be asked for again after 13 months (TCF Policies, appendix B). */
const LIFETIME = 395 * DAY;
/** A list comes out every week. */
const LOOK_AGAIN = 7 * DAY;

export interface TcfContext {
  readonly page: Window;
  readonly settings: TcfSettings;
  /** What frames have asked, and ask from now on, goes here. */
  readonly takeCalls: (take: (call: MessageEvent) => void) => void;
}

const isWithin = (ids: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
  [...ids].every((id) => others.has(id));

/** Keeps the TC string in step with assent, and `__tcfapi` with the TC string. Gives back what is told of new states. */
export function startTcf({ page, settings, takeCalls }: TcfContext): (state: SignalState) => void {
  const lists = createLists(settings);
  const answers = createAnswers({ page, settings, readList: lists.json });
  takeCalls(
    answerCalls(page, '__tcfapi', (command, answer, parameter, version) =>
      answers.call(command, version, answer, parameter),
    ),
  );

  let state: SignalState | undefined;
  let wasDecided: boolean | undefined;
  /** What the visitor has just done, until it is looked after. */
  let news: 'decided' | 'picked' | undefined;
  let kept = readKept();
  let picked: TcBits | undefined;
  let told: { readonly text: string | null; readonly isShown: boolean } | undefined;
  let isAskedAgain = false;
  let turn = 0;

  const granted: Granted = {
    isAllowed: (id) => !!state?.allows(id),
    isGranted: (id) => own(own(state?.decision, 'choices'), id) === true && !!state?.allows(id),
  };
  const words = [...new Set([...settings.purposes.values(), ...settings.specialFeatures.values()].flat())];
  const grantedWords = (): readonly string[] => words.filter(granted.isGranted);
  const { vendors, hasInterests, cmpId, cmpVersion, publisherCC } = settings;
  const fixed = [cmpId, cmpVersion, publisherCC, vendors, hasInterests];
  const maps = [...settings.purposes, ...settings.specialFeatures];
  const basisNow = (): string => JSON.stringify([fixed, maps, grantedWords(), words.filter(granted.isAllowed)]);

  const encode = (bits: TcBits, list: VendorList | undefined): string =>
    encodeBits(bits, { settings, list, language: place.language() });

  const tell = (text: string | null, isShown: boolean, isAct = false): void => {
    if (!isAct && told?.text === text && told?.isShown === isShown) return;
    told = { text, isShown };
    answers.update(text, isShown);
  };

  /** Whether a string says no more than assent grants: nobody knows who has written it down. */
  const isCovered = ({ purposes, interests, specialFeatures }: TcBits): boolean =>
    isWithin(purposes, mapped(settings.purposes, granted.isGranted)) &&
    isWithin(interests, mapped(settings.purposes, granted.isAllowed)) &&
    isWithin(specialFeatures, mapped(settings.specialFeatures, granted.isGranted));
  const isTextCovered = (text: string): boolean => {
    const made = decodeBits(text);
    return !!made && isCovered(made.bits);
  };

  /** What was picked counts for so long, and under the same edition of the framework's policies. */
  const isValid = (text: string, list?: VendorList): boolean => {
    const made = decodeBits(text);
    const age = Date.now() - Number(made?.at);
    return made?.cmpId === cmpId && age < LIFETIME && (!list || made.policyVersion === list.policyVersion);
  };

  const keep = (bits: TcBits, list: VendorList, picks: TcBits): string => {
    const text = encode(bits, list);
    const basis = news === 'picked' && !state?.decision ? '' : basisNow();
    kept = { picked: encode(picks, list), told: text, basis, granted: grantedWords(), looked: Date.now() };
    writeKept(kept);
    return text;
  };

  /** Nothing is lost by it where nothing was granted; and where nothing can be kept, it would be asked on every page. */
  const askAgain = (list: VendorList, isShown: boolean): void => {
    const text = encode(noBits(list.vendors.keys()), list);
    if (!grantedWords()[0] || isAskedAgain || !state?.forget) return tell(text, isShown);
    isAskedAgain = true;
    writeKept(undefined);
    void state.forget();
  };

  /** Looks whether a later list makes what is kept void; what else is new in it is for the next page. */
  const lookAgain = async (before: KeptTcf): Promise<void> => {
    const list = await lists.list();
    if (!list || kept !== before) return;
    if (!isValid(before.picked, list)) return askAgain(list, place.isShown());
    const picks = decodeBits(before.picked)?.bits ?? noBits();
    keep(limitBits(picks, list, settings, granted), list, picks);
  };

  const beforeChoice = async (mine: number): Promise<void> => {
    const list = await lists.list();
    if (mine !== turn) return;
    if (news === 'picked' && list && picked) keep(noBits(), list, picked);
    news = undefined;
    // Not before it is clear whether the visitor is asked.
    if (place.isShown() || place.isClosed()) tell(encode(noBits(list?.vendors.keys()), list), place.isShown());
  };

  const step = async (): Promise<void> => {
    if (!state) return;
    const mine = ++turn;
    if (!gdprApplies(state.explain('necessary').rule)) return tell(null, false);
    if (!state.decision) return beforeChoice(mine);
    if (!news) {
      // Another page may have written it.
      kept = readKept();
      picked = undefined;
    }
    const isUsable = !!kept && kept.basis === basisNow() && isValid(kept.picked) && isTextCovered(kept.told);
    if (!news && kept && isUsable) {
      tell(kept.told, place.isShown());
      if (Date.now() - kept.looked > LOOK_AGAIN) await lookAgain(kept);
      return;
    }
    // What was taken back does not wait for the list.
    if (!lists.now() && told?.text && !isTextCovered(told.text)) tell(encode(noBits(), undefined), place.isShown());
    const list = await lists.list();
    if (mine !== turn) return;
    const isAct = !!news;
    const isShown = !isAct && place.isShown();
    if (!list) {
      news = undefined;
      return tell(encode(noBits(), undefined), isShown, isAct);
    }
    const before = kept && isValid(kept.picked, list) ? decodeBits(kept.picked)?.bits : undefined;
    const had = before ? (kept?.granted ?? []) : [];
    const how = own(state.decision, 'how');
    const picks = news === 'picked' ? picked : news ? pickAfter({ before, had, how, list, settings, granted }) : before;
    if (!picks) return askAgain(list, isShown);
    picked = picks;
    const text = keep(limitBits(picks, list, settings, granted), list, picks);
    news = undefined;
    tell(text, isShown, isAct);
  };

  let isDue = false;
  const schedule = (): void => {
    if (isDue) return;
    isDue = true;
    // In one go, since a choice is told of twice.
    queueMicrotask(() => {
      isDue = false;
      step().catch((error: unknown) => state?.warn('signal-failed', 'tcf', error));
    });
  };

  const place = createVendorPlace({
    settings,
    lists,
    isGranted: granted.isGranted,
    picked: () => picked ?? (kept && decodeBits(kept.picked)?.bits),
    report: (code, about, seen) => state?.warn(code, about, seen),
    changed: schedule,
    pick: (bits) => {
      picked = bits;
      news = 'picked';
      schedule();
    },
  });
  genuine.addEventListener('assent:decided', () => {
    news = 'decided';
    schedule();
  });
  addEventListener('storage', ({ key }) => {
    if (key === TCF_KEY || key === null) schedule();
  });

  return (next) => {
    state = next;
    const isDecided = !!next.decision;
    // Of another visitor, or run out: nothing of it counts.
    if (!isDecided && wasDecided !== false) {
      kept = picked = undefined;
      writeKept(undefined);
    }
    wasDecided = isDecided;
    place.start();
    schedule();
  };
}
