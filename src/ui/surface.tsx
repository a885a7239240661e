import { genuine } from '../genuine.js';
import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { adoptStyles } from './adopt-styles.js';
import { isRightToLeft } from './is-right-to-left.js';
import { notice } from './notice.css.js';
import { parts } from './parts.css.js';
import { tokens } from './tokens.css.js';

/** A wrapper in a shadow root that can be drawn into again and again, with a live region of its own. */
export interface Surface {
  readonly element: HTMLElement;
  readonly draw: () => void;
  /** Announced politely, once. A problem stays to be seen until the next thing is said. */
  readonly say: (content: ComponentChild, isProblem?: boolean) => void;
  readonly remove: () => void;
}

/* Screen readers miss what enters a live region in the same moment as the page around it changes. */
const ANNOUNCE_AFTER = 150;

export function createSurface(root: ShadowRoot, language: string, content: () => ComponentChild): Surface {
  const element = genuine.createElement('div');
  element.className = 'ui';
  element.lang = language;
  element.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
  root.append(element);
  adoptStyles(root, tokens + parts + notice);
  let said: ComponentChild;
  let look = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void =>
    render(
      <>
        {content()}
        <div role="status" class={look}>
          {said}
        </div>
      </>,
      element,
    );

  return {
    element,
    draw,
    say(what, isProblem) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        said = what;
        look = isProblem ? 'notice' : '';
        draw();
      }, ANNOUNCE_AFTER);
    },
    remove() {
      clearTimeout(timer);
      element.remove();
    },
  };
}
