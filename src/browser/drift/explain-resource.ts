import type { Explanation } from '../../core/decision.js';
import type { Assent } from '../api.js';
import { createMarkup } from '../gate/markup.js';
import { addressesOf } from '../gate/resource.js';
import type { Inventory } from './inventory.js';

/** Whether an element or an address is held now, and why. */
export interface ResourceExplanation {
  /** Kept from loading at this moment: by its marks, or by the guard where that runs. */
  readonly held: boolean;
  /** The marks, such as `data-purpose="ads"`, or the pattern of the policy; null where nothing asks for a choice. */
  readonly rule: string | null;
  /** What must be allowed, and whether it is. */
  readonly needs: readonly Explanation[];
  /** Services of the policy that name the host. */
  readonly services: readonly string[];
}

/** What an element loads, or would load once it may. */
const LIVE = ['src', 'href', 'data', 'poster', 'srcset'];

export function explainResource(
  assent: Assent,
  policy: unknown,
  inventory: Inventory,
  what: unknown,
): ResourceExplanation {
  const element = what instanceof Element ? what : undefined;
  const addresses = element
    ? [...addressesOf(element), ...LIVE.flatMap((name) => element.getAttribute(name) ?? [])]
    : [String(what)];
  const claims = addresses.flatMap((address) => inventory.claimsOn(address) ?? []);
  const services = [...new Set(claims.map(({ service }) => service))];

  const [attributes, , needsOf] = createMarkup(policy);
  const words = element ? needsOf(element) : [];
  if (element && words[0]) {
    const marks = attributes.filter((name) => element.hasAttribute(name));
    return {
      held: !words.every((word) => holds(assent, word)),
      rule: marks.map((name) => `${name}="${element.getAttribute(name)}"`).join(' '),
      needs: words.map((word) => assent.explain(word.replace(/^!/, ''))),
      services,
    };
  }
  const needs = services.map((id) => assent.explain(id));
  return {
    held: window.assentGuard?.explain(what)?.held ?? false,
    rule: claims[0]?.rule ?? null,
    needs,
    services,
  };
}

/** As the gate judges a word of the markup; `!ads` needs a refusal. */
function holds(assent: Assent, word: string): boolean {
  const { allowed, reason } = assent.explain(word.replace(/^!/, ''));
  return word.startsWith('!') ? !!assent.decision && /^(refused|signal)$/.test(reason) : allowed;
}
