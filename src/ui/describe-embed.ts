import type { Rule, State } from '../core/rules.js';
import type { HeldEmbed } from '../presenter.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { Words } from './words.js';

export interface EmbedDescription {
  /** What its author calls it; empty where it has no title. */
  readonly title: string;
  /** The services that it needs; where its marks name purposes alone, the hosts that it comes from. */
  readonly owner: string;
  /** Who runs these services. */
  readonly provider: string;
  /** The purposes that it waits for. */
  readonly purposes: string;
  readonly services: readonly Rule[];
}

export function describeEmbed(
  { title, needs, addresses }: HeldEmbed,
  { rules }: State,
  { nameOf, entryOf }: Words,
): EmbedDescription {
  const rulesOf = (ids: readonly string[]): Rule[] => [...new Set(ids)].flatMap((id) => rules.get(id) ?? []);
  const named = rulesOf(needs);
  const services = named.filter(({ purposes }) => purposes[0]);
  const purposes = rulesOf(named.flatMap((rule) => (rule.purposes[0] ? rule.purposes : rule.id)));
  const list = (values: readonly string[]): string => [...new Set(values)].filter(Boolean).join(', ');
  return {
    title: plainText(title),
    owner: list(
      services[0] ? services.map(nameOf) : addresses.map((address) => new URL(address, document.baseURI).hostname),
    ),
    provider: list(services.map((rule) => plainText(ownPath(entryOf(rule), 'provider', 'name')))),
    purposes: list(purposes.map(nameOf)),
    services,
  };
}
