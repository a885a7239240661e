import type { Rule } from '../core/rules.js';
import { listOf, own, textOf } from '../core/unchecked.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { Words } from './words.js';

/** A label and its values, each in parts. */
export type Fact = readonly [label: string, values: readonly (readonly string[])[]];

/** What a visitor is told about a service, as far as the policy says it. */
export type Facts = (rule: Rule) => readonly Fact[];

/** Formatters of `Intl` cost more to make than all the rest of a service, so each is made once. */
export function createFacts({ say, language, entryOf }: Words): Facts {
  // `Intl` takes inherited options as well, and throws at odd ones.
  const lasting = (unit: string): Intl.NumberFormat =>
    new Intl.NumberFormat(language, Object.setPrototypeOf({ style: 'unit', unit, unitDisplay: 'long' }, null));
  const days = lasting('day');
  const years = lasting('year');
  const countries = new Intl.DisplayNames(language, Object.setPrototypeOf({ type: 'region' }, null));

  /** Days (a number), an area of storage, or the policy's own words. */
  const timeOf = (value: unknown): string => {
    if (value === 'session') return say(value);
    if (/^(local|indexedDB|cache|serviceWorker)$/.test(textOf(value))) return say('local');
    if (typeof value !== 'number') return plainText(value);
    return value % 365 ? days.format(value) : years.format(value / 365);
  };
  const countryOf = (code: string): string => {
    try {
      return countries.of(code) ?? code;
    } catch {
      return code;
    }
  };

  return (rule) => {
    const source = entryOf(rule);
    const ofProvider = (key: string): string => plainText(ownPath(source, 'provider', key));
    const stored = [...listOf(own(source, 'cookies')), ...listOf(own(source, 'storage'))].map((item) => [
      plainText(own(item, 'name') ?? own(item, 'key')),
      timeOf(own(item, 'retention') ?? own(item, 'area')),
      plainText(own(item, 'description')),
      own(item, 'thirdParty') === true ? say('access') : '',
    ]);
    const facts: Fact[] = [
      [say('provider'), [[ofProvider('name'), ofProvider('brand')]]],
      [say('country'), [[countryOf(ofProvider('country'))]]],
      [say('cookies'), stored],
      [say('retention'), [[timeOf(own(source, 'retention'))]]],
    ];
    return facts
      .map(
        ([label, values]) => [label, values.map((parts) => parts.filter(Boolean)).filter((parts) => parts[0])] as const,
      )
      .filter(([, values]) => values[0]);
  };
}
