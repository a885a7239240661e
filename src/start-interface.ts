import { emptyChoices } from './core/rules.js';
import { own } from './core/unchecked.js';
import type { PackedTexts } from './locales/texts.js';
import type { Decide, Interface, InterfaceContext, PresenterContext } from './presenter.js';
import { createPresenter } from './ui/create-presenter.js';

/** What only some policies want: it comes in a file of its own. */
const WANTS = /"(tokens|languages|dialog)"/;

/** The interface, in the words of one language. */
export async function startInterface(
  context: InterfaceContext,
  texts: PackedTexts,
  findTexts: PresenterContext['findTexts'],
): Promise<Interface> {
  const { policy, state, choose, report } = context;
  // It comes from JSON, or could be made into it.
  const wanted = WANTS.test(JSON.stringify(own(policy, 'notice')));
  // Without it, it still asks.
  const appearance = wanted ? await import('./appearance.js').catch(() => report('interface-failed', 'notice')) : null;
  const decide: Decide = (choices, how, trusted) => {
    const counted = emptyChoices();
    for (const [id, granted] of Object.entries(choices)) {
      // Without a real act (`event.isTrusted`) a program may refuse for the visitor, not accept: what runs because the region
      // lets it has not been granted.
      if (trusted || !granted || state().rules.get(id)?.choice) counted[id] = granted;
      else report('synthetic-grant', id);
    }
    if (Object.values(counted).some((granted) => trusted || !granted)) choose(counted, trusted ? how : 'program');
  };
  return createPresenter({
    ...context,
    texts,
    findTexts,
    decide,
    appearance,
    loadPlaceholders: () => import('./placeholders.js'),
  });
}
