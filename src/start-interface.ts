import { emptyChoices } from './core/rules.js';
import { own } from './core/unchecked.js';
import type { PackedTexts } from './locales/texts.js';
import type { Decide, Interface, InterfaceContext, PresenterContext } from './presenter.js';
import { createPresenter } from './ui/create-presenter.js';

/** The interface, in the words of one language. What dresses it comes only where the policy has tokens. */
export async function startInterface(
  context: InterfaceContext,
  texts: PackedTexts,
  findTexts: PresenterContext['findTexts'],
): Promise<Interface> {
  const { policy, state, choose, isKept, report } = context;
  const tokens = own(own(policy, 'notice'), 'tokens');
  // Undressed it still asks.
  const dressing = tokens
    ? await import('./ui/apply-tokens.js').catch(() => report('interface-failed', 'tokens'))
    : null;
  const decide: Decide = (choices, how, trusted) => {
    const counted = emptyChoices();
    for (const [id, granted] of Object.entries(choices)) {
      // Without a real act (`event.isTrusted`) a program may refuse for the visitor, not accept: what runs because the region
      // lets it has not been granted.
      if (trusted || !granted || state().rules.get(id)?.choice) counted[id] = granted;
      else report('synthetic-grant', id);
    }
    if (Object.values(counted).some((granted) => trusted || !granted)) choose(counted, trusted ? how : 'program');
    return isKept();
  };
  return createPresenter({
    ...context,
    texts,
    findTexts,
    decide,
    dress: (element) => dressing?.applyTokens(element, tokens, report),
    loadPlaceholders: () => import('./placeholders.js'),
  });
}
