import { createAcknowledged } from './browser/announcements/acknowledged.js';
import { bodiesOfPreferences, watchInterface } from './browser/announcements/watch-interface.js';
import { createTextFinder } from './browser/create-text-finder.js';
import { announcementsIn, currentOf } from './core/announcements.js';
import { genuine } from './genuine.js';
import type { LoadLocale } from './locales/texts.js';
import type { Report } from './core/warning.js';
import { createMoreWords } from './ui/announcement-words.js';
import type { MoreWords } from './ui/announcement-words.js';
import { createAnnouncementPlace } from './ui/create-announcement-place.js';
import { drawAnnouncementList } from './ui/draw-announcement-list.js';

const SPOKEN = '.ui:not(.announcing)';

/** What announcements are made of. No way to decide is in it. */
export interface AnnounceContext {
  readonly policy: unknown;
  /** The tags that are wanted, best first, as text that nobody has checked. */
  readonly wanted: string;
  readonly report: Report;
}

/** What assent draws in, in front of the body; undefined when it has been destroyed before that. */
async function findRoot(): Promise<ShadowRoot | undefined> {
  while (!genuine.body) await new Promise(requestAnimationFrame);
  const hosts = [...genuine.querySelectorAll('div#assent[data-state]')];
  return hosts.flatMap(({ shadowRoot }) => shadowRoot ?? [])[0];
}

/**
 * Shows what the policy has to announce, one after the other, and lists all of it in the preferences, until assent is
 * destroyed. It is given nothing to decide with, and reads nothing of what was decided. Never throws.
 */
export async function announceWith(context: AnnounceContext, loadMore: LoadLocale): Promise<void> {
  const { policy, wanted, report } = context;
  const root = await findRoot();
  if (!root) return;
  const end = new AbortController();
  const gone = end.signal;
  const announcements = announcementsIn(policy);
  const acknowledged = createAcknowledged();
  const find = createTextFinder(wanted, loadMore);
  /** The interface's own language, once it is there: the visitor may have picked it. */
  const language = (): string => (root.querySelector<HTMLElement>(SPOKEN) ?? genuine.documentElement).lang;
  let words: MoreWords | undefined;
  let spoken: string | undefined;

  const learn = async (): Promise<void> => {
    const wish = (spoken = language());
    const texts = await find(wish, !!root.querySelector(SPOKEN));
    if (spoken === wish) words = createMoreWords(policy, texts);
  };

  const place = createAnnouncementPlace(root, policy, report);
  const isThere = (): boolean => root.isConnected;
  const update = async (): Promise<void> => {
    try {
      // A page that throws the host out gets it back at once; after `destroy` it does not come back.
      if (!isThere()) await new Promise(requestAnimationFrame);
      if (!isThere()) return end.abort();
      const current = currentOf(announcements, acknowledged.read(), Date.now());
      const bodies = bodiesOfPreferences(root);
      if (!place.isShown() && !current[0] && !bodies[0]) return;
      if (spoken !== language()) await learn();
      if (gone.aborted || !words) return;
      place.draw(current, words, ({ id }) => {
        acknowledged.add(id);
        void update();
      });
      for (const [shadow, body] of bodiesOfPreferences(root)) drawAnnouncementList(shadow, body, announcements, words);
    } catch (error) {
      spoken = undefined;
      report('interface-failed', 'announcements', error);
    }
  };
  if (!announcements[0]) return;
  watchInterface(root, () => void update(), gone);
  gone.addEventListener('abort', place.remove);
  await update();
}
