import { genuine } from '../genuine.js';
import type { Announcement } from '../core/announcements.js';
import { adoptStyles } from './adopt-styles.js';
import { AnnouncementList } from './announcement.js';
import type { MoreWords } from './announcement-words.js';
import { announcementList } from './announcements.css.js';
import { draw } from './draw.js';

/** Puts all announcements at the end of preferences, which know nothing of it. */
export function drawAnnouncementList(
  shadow: ShadowRoot,
  body: Element,
  announcements: readonly Announcement[],
  words: MoreWords,
): void {
  const slot = body.querySelector('.announcements') ?? genuine.createElement('div');
  if (slot.parentNode !== body) {
    slot.className = 'announcements';
    adoptStyles(shadow, announcementList);
    body.append(slot);
  }
  const isOpen = slot.querySelector('details')?.open === true;
  draw(slot, <AnnouncementList announcements={announcements} words={words} isOpen={isOpen} />);
}
