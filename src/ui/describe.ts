import type { Rule } from '../core/rules.js';
import { listOf, own } from '../core/unchecked.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { Words } from './words.js';

/** How many of these services send data to somebody else than the site. */
export const countThirdParties = (services: readonly Rule[], { entryOf }: Words): number =>
  services.filter((rule) => ownPath(entryOf(rule), 'provider', 'class') !== 'self').length;

/** Days (a number), an area of storage, or the policy's own words. */
function describeTime(value: unknown, { language, say }: Words): string {
  if (value === 'session' || value === 'local') return say(value);
  if (typeof value !== 'number') return plainText(value);
  const [count, unit] = value % 365 ? [value, 'day'] : [value / 365, 'year'];
  return count.toLocaleString(language, { style: 'unit', unit, unitDisplay: 'long' });
}

function describeCountry(country: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}

/** A label and its values, each in parts. */
type Fact = readonly [label: string, values: readonly (readonly string[])[]];

/** What a visitor is told about a service, as far as the policy says it. */
export function describeFacts(rule: Rule, words: Words): readonly Fact[] {
  const { say, language } = words;
  const source = words.entryOf(rule);
  const ofProvider = (key: string): string => plainText(ownPath(source, 'provider', key));
  const stored = [...listOf(own(source, 'cookies')), ...listOf(own(source, 'storage'))].map((item) => [
    plainText(own(item, 'name') ?? own(item, 'key')),
    describeTime(own(item, 'retention') ?? own(item, 'area'), words),
    plainText(own(item, 'description')),
  ]);
  const facts: Fact[] = [
    [say('provider'), [[ofProvider('name'), ofProvider('brand'), words.providerClass(ofProvider('class'))]]],
    [say('country'), [[describeCountry(ofProvider('country'), language)]]],
    [say('cookies'), stored],
    [say('retention'), [[describeTime(own(source, 'retention'), words)]]],
  ];
  return facts
    .map(
      ([label, values]) => [label, values.map((parts) => parts.filter(Boolean)).filter((parts) => parts[0])] as const,
    )
    .filter(([, values]) => values[0]);
}
