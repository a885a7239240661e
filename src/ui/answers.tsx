import type { JSX } from 'preact';
import { ActionButton } from './action-button.js';
import type { View } from './view.js';

interface AnswersProps {
  readonly view: View;
  /** What the layer adds to refusing and accepting. */
  readonly third: 'choose' | 'save';
}

/**
 * The three answers of a layer: one component and one set of tokens, so that none can outrank another. Refusing and
 * accepting have the same order in both layers.
 */
export function Answers({ view, third }: AnswersProps): JSX.Element {
  return (
    <div class="answers">
      <ActionButton action="reject-all" label={view.say('rejectAll')} view={view} />
      <ActionButton action="accept-all" label={view.say('acceptAll')} view={view} />
      <ActionButton
        action={third === 'save' ? third : 'open-preferences'}
        label={view.say(third)}
        view={view}
        onNear={view.hint}
      />
    </div>
  );
}
