import { genuine } from '../genuine.js';
import type { ComponentChild } from 'preact';
import { adoptStyles } from './adopt-styles.js';
import { draw } from './draw.js';
import { isRightToLeft } from './is-right-to-left.js';
import { notice } from './notice.css.js';
import { parts } from './parts.css.js';
import { tokens } from './tokens.css.js';

/** A wrapper in a shadow root, with a live region of its own. */
export interface Surface {
  readonly element: HTMLElement;
  /** Where to draw. */
  readonly slot: HTMLElement;
  readonly speak: (language: string) => void;
  /** Announced politely, once. A problem stays to be seen until the next thing is said. */
  readonly say: (content: ComponentChild, isProblem?: boolean) => void;
  readonly remove: () => void;
}

/* Screen readers miss what enters a live region in the same moment as the page around it changes. */
const ANNOUNCE_AFTER = 150;

export function createSurface(root: ShadowRoot): Surface {
  const element = genuine.createElement('div');
  const slot = genuine.createElement('div');
  const status = genuine.createElement('div');
  element.className = 'ui';
  status.role = 'status';
  element.append(slot, status);
  root.append(element);
  adoptStyles(root, tokens + parts + notice);
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    element,
    slot,
    speak(language) {
      element.lang = language;
      element.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
    },
    say(what, isProblem) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        status.className = isProblem ? 'notice' : '';
        draw(status, what);
      }, ANNOUNCE_AFTER);
    },
    remove() {
      clearTimeout(timer);
      element.remove();
    },
  };
}
