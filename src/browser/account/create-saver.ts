import type { Report } from '../../core/warning.js';

/** Hands a decision to the site: the text to store with the account, or null to delete it. Fails by rejecting, or with `false`. */
export type Save = (choice: string | null) => unknown;

const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

export interface SaverContext {
  /** What waits to be saved, of the account of this page; undefined when nothing does. */
  readonly waiting: () => string | undefined;
  /** It has been saved. */
  readonly done: (text: string) => void;
  readonly save: Save;
  readonly report: Report;
}

export interface Saver {
  /** Tries now; gives back whether nothing waits any more. What fails is tried again later, while the page is there. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
}

/** One way for grants, refusals and withdrawals, with the same timing. */
export function createSaver({ waiting, done, save, report }: SaverContext): Saver {
  let pause = SHORTEST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let isStopped = false;

  const attemptSave = async (): Promise<boolean> => {
    for (let text = waiting(); text !== undefined; text = waiting()) {
      try {
        if ((await save(text || null)) === false) throw new Error('false');
      } catch (error) {
        report('not-stored', 'account', error);
        return false;
      }
      pause = SHORTEST_PAUSE;
      done(text);
    }
    return true;
  };
  const flush = (): Promise<boolean> =>
    (running ??= attemptSave().then((isDone) => {
      running = undefined;
      clearTimeout(timer);
      if (!isDone && !isStopped) {
        timer = setTimeout(() => void flush(), pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
      return isDone;
    }));
  const online = (): void => void flush();
  addEventListener('online', online);

  return {
    flush,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      removeEventListener('online', online);
    },
  };
}
