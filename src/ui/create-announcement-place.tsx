import { genuine } from '../genuine.js';
import type { Announcement } from '../core/announcements.js';
import type { Report } from '../core/warning.js';
import { adoptStyles } from './adopt-styles.js';
import { ShownAnnouncement } from './announcement.js';
import type { MoreWords } from './announcement-words.js';
import { announcements as styles } from './announcements.css.js';
import { appearanceOf } from './appearance.js';
import { applyTokens } from './apply-tokens.js';
import { draw } from './draw.js';
import { isRightToLeft } from './is-right-to-left.js';
import { tokens } from './tokens.css.js';

/** As in surface.ts: screen readers miss what enters a live region together with the page around it. */
const SAID_AFTER = 150;

export interface AnnouncementPlace {
  readonly isShown: () => boolean;
  /** Shows the first of these, or nothing. */
  readonly draw: (
    current: readonly Announcement[],
    words: MoreWords,
    close: (announcement: Announcement) => void,
  ) => void;
  readonly remove: () => void;
}

/**
 * Where announcements are shown, one at a time. It is said politely and takes no focus; only when the control that closes it
 * had the focus does that go on, to the next one or to what opens the preferences.
 */
export function createAnnouncementPlace(root: ShadowRoot, policy: unknown, report: Report): AnnouncementPlace {
  const element = genuine.createElement('div');
  const slot = genuine.createElement('div');
  const status = genuine.createElement('div');
  element.className = 'ui announcing';
  status.role = 'status';
  element.append(slot, status);
  const { theme, placement } = appearanceOf(policy);
  element.style.colorScheme = theme;
  /** The notice has the other edge. */
  const isBelow = placement.includes('top');
  /** Which one is there. */
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** What gets the focus does not stay behind it (WCAG 2.4.11). The notice sees to the other edge. */
  const makeRoom = (): void => {
    const page = genuine.documentElement;
    const height = element.isConnected ? (slot.querySelector('section')?.offsetHeight ?? 0) : 0;
    const room = height && page.scrollHeight > page.clientHeight ? `${height}px` : '';
    page.style[isBelow ? 'scrollPaddingBottom' : 'scrollPaddingTop'] = room;
    if (isBelow) page.style.paddingBottom = room;
  };
  const sizes = new ResizeObserver(makeRoom);
  sizes.observe(slot);
  sizes.observe(genuine.documentElement);

  return {
    isShown: () => !!slot.firstChild,
    draw(current, words, close) {
      const [first] = current;
      if (first && !element.parentNode) {
        adoptStyles(root, tokens + styles);
        applyTokens(element, policy, report);
      }
      // After the answers of the notice, so that refusing takes no step more.
      const last = [...root.querySelectorAll('.ui')].at(-1);
      if (first && last !== element) root.append(element);
      // Who watches for another language would be called without end.
      if (element.lang !== words.language) element.lang = words.language;
      element.dir = isRightToLeft(words.language) ? 'rtl' : 'ltr';
      const hadFocus = slot.contains(root.activeElement);
      draw(
        slot,
        first && <ShownAnnouncement announcement={first} words={words} isBelow={isBelow} close={() => close(first)} />,
      );
      const { id = '' } = first ?? {};
      if (id === shown) return;
      shown = id;
      const heading = slot.querySelector('h2');
      const next = heading ?? [...root.querySelectorAll<HTMLElement>('[data-action=open-preferences]')].at(-1);
      if (hadFocus) next?.focus();
      clearTimeout(timer);
      const text = heading?.textContent ?? '';
      // Who has come by the keyboard hears it from the heading.
      timer = setTimeout(() => draw(status, hadFocus ? '' : text), SAID_AFTER);
    },
    remove() {
      clearTimeout(timer);
      sizes.disconnect();
      element.remove();
      makeRoom();
    },
  };
}
