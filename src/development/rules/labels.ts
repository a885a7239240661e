import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { findPhrase } from '../find-phrase.js';
import { accepting, delaying, refusing } from '../phrases.js';
import { child, entries, textOf } from '../place.js';
import type { Place } from '../place.js';

const longestIntro = 1000;

const accepts = (label: string): boolean =>
  findPhrase(label, accepting) !== undefined && findPhrase(label, refusing) === undefined;

/** Marks that a sentence of the notice can not do without. */
function* checkMarks(texts: Place): Iterable<PolicyFault> {
  const intro = child(texts, 'intro');
  const recipients = child(texts, 'recipients');
  if (textOf(intro) !== '' && !textOf(intro).includes('{controller}')) {
    yield fault({ code: 'R-LAW-14', severity: 'warning', at: intro, wanted: 'who asks, as "{controller}"' });
  }
  if (textOf(recipients) !== '' && !textOf(recipients).includes('{count}')) {
    yield fault({ code: 'UI-29', severity: 'warning', at: recipients, wanted: 'how many there are, as "{count}"' });
  }
}

/** A refusal must be one (UI-26), as visible as the acceptance (UI-40), in a notice that is short enough (UI-24). */
export function* checkLabels(policy: Place): Iterable<PolicyFault> {
  for (const [, texts] of entries(child(policy, 'texts'))) {
    const accept = textOf(child(texts, 'acceptAll')).length;
    const at = child(texts, 'rejectAll');
    const reject = textOf(at).length;
    if (findPhrase(textOf(at), delaying) !== undefined) {
      yield fault({ code: 'UI-26', severity: 'error', at, wanted: 'words that refuse, not words that put off' });
    }
    if (accepts(textOf(at))) {
      yield fault({ code: 'UI-40', severity: 'warning', at, wanted: 'words that refuse, not words that accept' });
    }
    const close = child(texts, 'close');
    if (accepts(textOf(close))) {
      yield fault({ code: 'UI-16', severity: 'error', at: close, wanted: 'words that close, not words that accept' });
    }
    yield* checkMarks(texts);
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
