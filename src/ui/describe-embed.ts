import { genuine } from '../genuine.js';
import type { Rule, State } from '../core/rules.js';
import type { HeldEmbed } from '../presenter.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { Words } from './words.js';

export interface EmbedDescription {
  /** What its author calls it, else its owner. */
  readonly name: string;
  /** The services that it needs; where its marks name purposes alone, the hosts that it comes from. */
  readonly owner: string;
  /** Owner and provider, as far as they are not the name. */
  readonly about: string;
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
  const list = (values: readonly string[], between = ', '): string =>
    [...new Set(values)].filter(Boolean).join(between);
  const named = rulesOf(needs);
  const services = named.filter(({ purposes }) => purposes[0]);
  const owner = list(
    services[0] ? services.map(nameOf) : addresses.map((address) => new URL(address, genuine.baseURI).hostname),
  );
  const label = plainText(title);
  const providers = services.map((rule) => plainText(ownPath(entryOf(rule), 'provider', 'name')));
  return {
    name: label || owner,
    owner,
    about: list([label && owner, ...providers], ' · '),
    purposes: list(rulesOf(named.flatMap((rule) => (rule.purposes[0] ? rule.purposes : rule.id))).map(nameOf)),
    services,
  };
}
