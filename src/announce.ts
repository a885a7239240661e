import { createAcknowledged } from './browser/announcements/acknowledged.js';
import { bodiesOfPreferences, watchInterface } from './browser/announcements/watch-interface.js';
import { createTextFinder } from './browser/create-text-finder.js';
import { announcementsIn, currentOf } from './core/announcements.js';
import { genuine } from './genuine.js';
import type { LoadLocale } from './locales/texts.js';
import type { AnnounceContext } from './presenter.js';
import { createMoreWords } from './ui/announcement-words.js';
import type { MoreWords } from './ui/announcement-words.js';
import { createAnnouncementPlace } from './ui/create-announcement-place.js';
import { drawAnnouncementList } from './ui/draw-announcement-list.js';

const SPOKEN = '.ui:not(.announcing)';

/**
 * Shows what the policy has to announce, one after the other, and lists all of it in the preferences. It is given nothing to
 * decide with, and reads nothing of what was decided. Never throws.
 */
export async function announceWith(context: AnnounceContext, loadMore: LoadLocale, gone: AbortSignal): Promise<void> {
  const { policy, host, wanted, report } = context;
  const { root, control } = host;
  const announcements = announcementsIn(policy);
  const acknowledged = createAcknowledged();
  const find = createTextFinder(wanted, loadMore);
  /** The interface's own language, once it is there: the visitor may have picked it. */
  const language = (): string => (root.querySelector(SPOKEN) ? control.lang : genuine.documentElement.lang);
  let words: MoreWords | undefined;
  let spoken: string | undefined;

  const learn = async (): Promise<void> => {
    const wish = (spoken = language());
    const texts = await find(wish, !!root.querySelector(SPOKEN));
    if (spoken === wish) words = createMoreWords(policy, texts);
  };

  const place = createAnnouncementPlace(root, policy, report);
  const update = async (): Promise<void> => {
    try {
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
  if (gone.aborted || !announcements[0]) return;
  // A page without body has none to put it in front of.
  while (!genuine.body) await new Promise(requestAnimationFrame);
  watchInterface(root, () => void update(), gone);
  gone.addEventListener('abort', place.remove);
  await update();
}
