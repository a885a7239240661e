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
import { canKeep, readKept, TCF_KEY, writeKept } from './kept-tcf.js';
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
  let isPicked = false;
  /** The decision that was looked after last: an event that any script can send is no act. */
  let acted = '';
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
  /** Nor more than the visitor has picked. */
  const isOfPicked = (text: string, picks: string): boolean => {
    const [one, all] = [decodeBits(text)?.bits, decodeBits(picks)?.bits];
    return (
      !!one &&
      !!all &&
      (hasInterests || !(one.interests.size + one.vendorInterests.size)) &&
      (['purposes', 'vendors', 'interests', 'vendorInterests', 'specialFeatures'] as const).every((kind) =>
        isWithin(one[kind], all[kind]),
      )
    );
  };

  /** What was picked counts for so long, and under the same edition of the framework's policies. */
  const isValid = (text: string, list?: VendorList): boolean => {
    const made = decodeBits(text);
    const age = Date.now() - Number(made?.at);
    return made?.cmpId === cmpId && age >= 0 && age < LIFETIME && (!list || made.policyVersion === list.policyVersion);
  };

  const keep = (bits: TcBits, list: VendorList, picks: TcBits): string => {
    const text = encode(bits, list);
    const basis = news === 'picked' && !state?.decision ? '' : basisNow();
    const looked = Date.now();
    kept = { picked: encode(picks, list), isPicked, told: text, basis, granted: grantedWords(), looked };
    writeKept(kept);
    return text;
  };

  /** Nothing is lost by it where nothing was granted; and where nothing can be kept, it would be asked on every page. */
  const askAgain = (list: VendorList, isShown: boolean): void => {
    const text = encode(noBits(list.vendors.keys()), list);
    if (!grantedWords()[0] || isAskedAgain || !state?.forget || !canKeep()) return tell(text, isShown);
    isAskedAgain = true;
    void state.forget();
  };

  /** Looks whether a later list makes what is kept void. What else is new in it nobody has decided about: it changes nothing. */
  const lookAgain = async (before: KeptTcf): Promise<void> => {
    const list = await lists.list();
    if (!list || kept !== before) return;
    if (!isValid(before.picked, list)) return askAgain(list, place.isShown());
    kept = { ...before, looked: Date.now() };
    writeKept(kept);
  };

  const beforeChoice = async (mine: number): Promise<void> => {
    const list = await lists.list();
    if (mine !== turn) return;
    if (news === 'picked' && list && picked) {
      isPicked = true;
      keep(noBits(), list, picked);
    }
    news = undefined;
    // Not before it is clear whether the visitor is asked.
    if (place.isShown() || place.isClosed()) tell(encode(noBits(list?.vendors.keys()), list), place.isShown());
  };

  const step = async (): Promise<void> => {
    if (!state) return;
    const mine = ++turn;
    if (!gdprApplies(state.explain('necessary').rule)) return tell(null, false);
    // What was taken back does not wait for the list.
    if (!(lists.now() && state.decision) && told?.text && !isTextCovered(told.text))
      tell(encode(noBits(), undefined), place.isShown());
    if (!state.decision) return beforeChoice(mine);
    if (!news) {
      // Another page may have written it.
      kept = readKept();
      picked = undefined;
      isPicked = !!kept?.isPicked;
    }
    const isUsable =
      !!kept &&
      kept.basis === basisNow() &&
      [kept.picked, kept.told].every((text) => isValid(text)) &&
      isTextCovered(kept.told) &&
      isOfPicked(kept.told, kept.picked);
    if (!news && kept && isUsable) {
      tell(kept.told, place.isShown());
      if (Math.abs(Date.now() - kept.looked) > LOOK_AGAIN) await lookAgain(kept);
      return;
    }
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
    const act = { before, isPicked: isPicked && !!before, had, how, list, settings, granted };
    const picks = news === 'picked' ? picked : news ? pickAfter(act) : before;
    if (!picks) return askAgain(list, isShown);
    picked = picks;
    if (news) isPicked = news === 'picked' || (act.isPicked && how !== 'accept-all');
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
      step().catch((error: unknown) => {
        state?.warn('signal-failed', 'tcf', error);
        tell(encode(noBits(), undefined), place.isShown());
      });
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
    const act = JSON.stringify(state?.decision);
    if (act === acted) return;
    acted = act;
    news = 'decided';
    schedule();
  });
  addEventListener('storage', ({ key }) => {
    if (key === TCF_KEY || key === null) schedule();
  });

  return (next) => {
    state = next;
    const isDecided = !!next.decision;
    if (wasDecided === undefined && isDecided) acted = JSON.stringify(next.decision);
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
