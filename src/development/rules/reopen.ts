import { labels } from 'assent:labels';
import { reopenWords } from 'assent:reopen';
import { listOf, own, textOf } from '../../core/unchecked.js';
import { fault } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { child, entries } from '../place.js';
import type { Place } from '../place.js';

/**
 * A returning visitor gets no language file, and assent.js speaks few languages: for another one that the policy speaks,
 * the words of the re-open control have to stand there.
 */
export function* checkReopen(policy: Place): Iterable<PolicyFault> {
  const texts = child(policy, 'texts');
  const offered = listOf(child(child(policy, 'notice'), 'languages').value).map(textOf);
  const spoken = new Set([...entries(texts).map(([tag]) => tag), ...offered]);
  for (const tag of spoken) {
    const language = tag.replace(/-.*/, '').toLowerCase();
    const words = reopenWords[tag.toLowerCase()] ?? reopenWords[language];
    const said = [tag, language].some((key) => own(own(texts.value, key), 'reopen'));
    if (!words || said || Object.hasOwn(labels, language)) continue;
    const at = child(child(texts, tag), 'reopen');
    const wanted = `words for the control that opens the choices again, such as ${JSON.stringify(words)}: without a request, a returning visitor would read it in English`;
    yield fault({ code: 'label-missing', severity: 'warning', at, wanted });
  }
}
