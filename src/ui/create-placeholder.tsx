import { order } from 'assent:order-placeholder';
import { needsOwnAct } from '../core/own-act.js';
import { emptyChoices, isAllowed } from '../core/rules.js';
import type { State } from '../core/rules.js';
import type { Decide, DrawPlaceholder, PresenterContext } from '../presenter.js';
import { adoptStyles } from './adopt-styles.js';
import { describeEmbed } from './describe-embed.js';
import { draw } from './draw.js';
import { Placeholder } from './placeholder.js';
import { placeholder } from './placeholder.css.js';
import { createSurface } from './surface.js';
import type { Surface } from './surface.js';
import { learnTexts } from './words.js';
import type { Words } from './words.js';

export interface PlaceholderContext {
  readonly words: () => Words;
  /** Colour scheme of the policy. */
  readonly theme: string;
  readonly state: () => State;
  readonly decide: Decide;
  /** What needs a second act is confirmed in the preferences. */
  readonly go: PresenterContext['go'];
  readonly appearance: PresenterContext['appearance'];
  /** Of the live region of the notice: the one of the placeholder is gone by then. */
  readonly say: Surface['say'];
}

/** Draws what stands in for a held embed: whose it is, why it is held, and two answers. */
export function createPlaceholder(context: PlaceholderContext): DrawPlaceholder {
  learnTexts(order);
  const { words, theme, state, decide, go, appearance, say } = context;
  return (root, embed) => {
    const describe = (): ReturnType<typeof describeEmbed> => describeEmbed(embed, state(), words());

    const loadOnce = (event: Event): void => {
      const { owner } = describe();
      if (embed.once?.(event)) say(`${owner}: ${words().say('on')}`);
    };
    const isOwnAct = (id: string): boolean => {
      const rule = state().rules.get(id);
      return !!rule && needsOwnAct(state(), rule);
    };
    const allow = (event: Event): void =>
      embed.needs.some(isOwnAct)
        ? go('preferences')
        : embed.always?.(() => {
            const choices = emptyChoices();
            for (const id of embed.needs) if (!isAllowed(state(), id)) choices[id] = true;
            decide(choices, 'save', event.isTrusted);
          });

    const surface = createSurface(root);
    const redraw = (): void => {
      surface.speak(words().language);
      draw(
        surface.slot,
        <Placeholder
          words={words()}
          description={describe()}
          thumbnail={embed.thumbnail}
          once={embed.once && loadOnce}
          always={embed.always && allow}
        />,
      );
    };
    surface.element.style.colorScheme = theme;
    // The notice has warned of what can't be read.
    appearance?.applyTokens(surface.element, words().policy, () => {});
    adoptStyles(root, placeholder);
    redraw();
    return { ...surface, draw: redraw };
  };
}
