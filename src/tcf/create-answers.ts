import { CmpApi } from '@iabtechlabtcf/cmpapi';
import { attempt } from '../core/attempt.js';
import type { TcfSettings } from '../core/tcf-options.js';
import { own } from '../core/unchecked.js';

/** Answers whoever calls `__tcfapi`, through the IAB's library. */
export interface Answers {
  /** What holds from now on, null where the GDPR does not apply; and whether the visitor is being asked. */
  readonly update: (tcString: string | null, isShown: boolean) => void;
  /** As a script of the page calls it. */
  readonly call: (...words: readonly unknown[]) => unknown;
}

interface AnswersContext {
  readonly page: Window;
  readonly settings: TcfSettings;
  /** The list as the site has it; rejects where it can not be had. */
  readonly readList: () => Promise<unknown>;
}

/** As in the stub. */
const guarded =
  (callback: unknown) =>
  (...words: readonly unknown[]): void => {
    try {
      if (typeof callback === 'function') callback(...words);
    } catch (error) {
      reportError(error);
    }
  };

/** Takes `__tcfapi` over from the stub, with what has been asked meanwhile. */
export function createAnswers({ page, settings, readList }: AnswersContext): Answers {
  const api = new CmpApi(settings.cmpId, settings.cmpVersion);
  const library: unknown = own(page, '__tcfapi');

  /** The library would fetch one itself. */
  const giveList = async (answer: (list: unknown, isGiven: boolean) => void, version: unknown): Promise<void> => {
    const list = await readList().catch(() => undefined);
    const isWanted = [undefined, null, 'LATEST'].some((one) => one === version) || wants(version, list);
    if (list && isWanted) answer(structuredClone(list), true);
    else answer(null, false);
  };
  const wants = (version: unknown, list: unknown): boolean =>
    ['number', 'string'].includes(typeof version) && Number(version) === own(list, 'vendorListVersion');

  const call: Answers['call'] = (...words) => {
    const [command, version, callback, ...more] = words;
    if (!words[0] || typeof library !== 'function') return undefined;
    const answer = guarded(callback);
    if (command === 'getVendorList') void giveList(answer, more[0]);
    else attempt(() => library(command, version, answer, ...more));
  };
  Object.assign(page, { __tcfapi: call });

  return {
    call,
    update: (tcString, isShown) => api.update(tcString, isShown),
  };
}
