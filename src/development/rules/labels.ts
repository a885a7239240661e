import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { findPhrase } from '../find-phrase.js';
import { delaying } from '../phrases.js';
import { child, entries, textOf } from '../place.js';
import type { Place } from '../place.js';

const longestIntro = 1000;

/** A refusal must be one (UI-26), as visible as the acceptance (UI-40), in a notice that is short enough (UI-24). */
export function* checkLabels(policy: Place): Iterable<PolicyFault> {
  for (const [, texts] of entries(child(policy, 'texts'))) {
    const accept = textOf(child(texts, 'acceptAll')).length;
    const at = child(texts, 'rejectAll');
    const reject = textOf(at).length;
    if (findPhrase(textOf(at), delaying) !== undefined) {
      yield fault({ code: 'UI-26', severity: 'error', at, wanted: 'words that refuse, not words that put off' });
    }
    if (accept > 0 && reject > 0 && Math.max(accept, reject) > 2 * Math.min(accept, reject)) {
      const wanted = 'two labels of like length for accepting and refusing';
      yield fault({ code: 'UI-40', severity: 'warning', at, wanted });
    }
    const intro = child(texts, 'intro');
    const { length } = textOf(intro);
    if (length > longestIntro) {
      const wanted = `at most ${longestIntro}; the rest belongs to the preferences`;
      yield fault({ code: 'UI-24', severity: 'warning', at: intro, seen: `${length} characters`, wanted });
    }
  }
}
