import { reopenWords } from 'assent:reopen';
import { fault } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { presetEntries } from '../layers/fill-services.js';
import { checkPresets } from '../rules/presets.js';
import { child, entries, isObject, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { takeSnapshot } from '../snapshot.js';
import { addressesOf } from './addresses-of.js';
import { createInventory } from './inventory.js';
import type { PageInventory } from './inventory.js';
import type { PageElement, PageSource } from './page.js';

const urlOf = (address: string, base: string): URL | undefined => {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
};

const wordsIn = (marks: string | undefined): readonly string[] => marks?.match(/[^\s,]+/g) ?? [];

const wordsOf = (element: PageElement, attribute: string): readonly string[] =>
  wordsIn(element.attributes.get(attribute));

/** Marks that name nothing that there is. */
function* checkMarks(element: PageElement, { marks, knows }: PageInventory): Iterable<PolicyFault> {
  for (const attribute of marks) {
    for (const word of wordsOf(element, attribute)) {
      if (knows(word.replace(/^!/, ''))) continue;
      const at = { value: word, path: `${element.place} <${element.name} ${attribute}>` };
      const wanted = 'the id of a purpose or service that the policy knows';
      yield fault({ code: 'markup-unknown', severity: 'error', at, wanted });
    }
  }
}

/** Addresses of others: declared, and not requested before anybody has decided. */
function* checkAddresses(element: PageElement, page: Base, inventory: PageInventory): Iterable<PolicyFault> {
  const marked = [element.attributes, element.template].flatMap((attributes) =>
    inventory.marks.flatMap((mark) => wordsIn(attributes?.get(mark))),
  );
  const isUnasked = inventory.restsOnInterest(marked);
  for (const { attribute, value, isLive } of addressesOf(element)) {
    const url = urlOf(value, page.base);
    if (!url || !/^https?:$/.test(url.protocol) || url.hostname === page.host) continue;
    const at = { value, path: `${element.place} <${element.name} ${attribute}>` };
    if (isUnasked && !inventory.isOwnHost(url.hostname)) {
      const wanted =
        'no address of others: a legitimate interest releases it without a choice, and it may store or read';
      yield fault({ code: 'R-LAW-6', severity: 'error', at, wanted });
      continue;
    }
    const claims = inventory.claims(url.hostname);
    const isNamed = wordsOf(element, 'data-service').length > 0 || inventory.isOwnHost(url.hostname);
    if (claims.length === 0 && !isNamed) {
      const wanted = `a service whose "match" has ${url.hostname}`;
      yield fault({ code: 'tag-without-service', severity: 'warning', at, wanted });
    } else if (isLive && !inventory.isOwnHost(url.hostname) && !claims.some(inventory.isRequired)) {
      const wanted = `it to wait for the service ${claims.join(' or ') || wordsOf(element, 'data-service').join(' ')}`;
      yield fault({ code: 'markup-live', severity: 'error', at, wanted });
    }
  }
}

interface Base {
  readonly base: string;
  readonly host: string;
}

/** Addresses are relative to the page, or to what its `<base>` says. */
const baseOf = ({ address, elements }: PageSource): Base => {
  const href = elements
    .find(({ name, attributes }) => name === 'base' && attributes.has('href'))
    ?.attributes.get('href');
  return { base: urlOf(href ?? '', address)?.href ?? address, host: urlOf(address, address)?.hostname ?? '' };
};

const asJSON = (value: unknown): string => JSON.stringify(value) ?? '';

/** The policy in the page is the one that is checked. */
function* checkInlinePolicy({ elements }: PageSource, policy: Place): Iterable<PolicyFault> {
  const script = elements.find(({ name, attributes }) => name === 'script' && attributes.get('id') === 'assent-policy');
  if (script === undefined) return;
  const path = `${script.place} <script id="assent-policy">`;
  let found: unknown;
  try {
    found = JSON.parse(script.text);
  } catch {
    const at = { value: script.text, path };
    yield fault({ code: 'page-unreadable', severity: 'error', at, wanted: 'one JSON object' });
    return;
  }
  const parent = child({ value: found, path }, 'extends');
  if (parent.value !== undefined) {
    const wanted = 'a policy with the parent merged in, as `assent flatten` writes it';
    yield fault({ code: 'extends-unresolved', severity: 'error', at: parent, wanted });
  } else if (presetEntries({ value: found, path }).length > 0) {
    yield* checkPresets({ value: found, path });
  } else if (asJSON(takeSnapshot(found).policy.value) !== asJSON(policy.value)) {
    yield fault({ code: 'page-policy', severity: 'warning', at: { value: found, path }, wanted: 'the checked policy' });
  }
}

const languageOf = ({ elements }: PageSource): string =>
  elements
    .find(({ name }) => name === 'html')
    ?.attributes.get('lang')
    ?.trim() ?? '';

const baseLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

const hasWords = (policy: Place): boolean =>
  [...items(child(policy, 'purposes')), ...items(child(policy, 'services'))].some(
    (entry) => textOf(child(entry, 'description')) !== '',
  );

/** Every page can be read in its own language. */
function* checkLanguages(pages: readonly PageSource[], policy: Place): Iterable<PolicyFault> {
  const given = new Set(entries(child(policy, 'texts')).map(([tag]) => baseLanguage(tag)));
  const without = new Map<string, PageSource>();
  for (const page of pages) {
    const tag = languageOf(page);
    const at = { value: tag || undefined, path: `${page.name} <html lang>` };
    const base = baseLanguage(tag);
    if (!Object.hasOwn(reopenWords, base)) {
      const wanted = 'the language of the page, one that ships: the notice is in another one';
      yield fault({ code: 'R-LAW-17', severity: 'warning', at, wanted });
    } else if (!given.has(base) && !without.has(base)) without.set(base, page);
  }
  // One language may be that of the words which stand in purposes and services themselves.
  if (without.size < 2 || !hasWords(policy)) return;
  for (const [base, { name }] of without) {
    const wanted = `words of the policy in this language: only one of ${[...without.keys()].join(', ')} can be theirs`;
    yield fault({ code: 'R-LAW-17', severity: 'warning', at: { value: base, path: `${name} <html lang>` }, wanted });
  }
}

/** Services that no page has. */
function* checkServices(pages: readonly PageSource[], policy: Place, inventory: PageInventory): Iterable<PolicyFault> {
  const seen = new Set<string>();
  for (const page of pages) {
    const base = baseOf(page);
    for (const element of page.elements) {
      for (const attribute of inventory.marks) wordsOf(element, attribute).forEach((word) => seen.add(word));
      for (const { value } of addressesOf(element)) {
        inventory.claims(urlOf(value, base.base)?.hostname ?? '').forEach((id) => seen.add(id));
      }
    }
  }
  for (const service of items(child(policy, 'services'))) {
    const at = child(service, 'id');
    const id = textOf(at);
    const hasScripts = items(child(service, 'scripts')).length > 0;
    // Devices, reasons and switches for classes have none.
    const isService = child(service, 'kind').value === undefined;
    if (id === '' || !isService || hasScripts || seen.has(id) || inventory.isRequired(id)) continue;
    yield fault({ code: 'service-without-tag', severity: 'note', at, wanted: 'a tag of this service on a page' });
  }
}

/** What does not fit between a policy and the pages that it is for. Takes any policy and never throws. */
export const checkPages = (policy: unknown, pages: readonly PageSource[]): readonly PolicyFault[] => {
  const { policy: place } = takeSnapshot(policy);
  if (!isObject(place.value) || pages.length === 0) return [];
  const inventory = createInventory(place);
  return [
    ...pages.flatMap((page) => {
      const base = baseOf(page);
      return [
        ...checkInlinePolicy(page, place),
        ...page.elements.flatMap((element) => [
          ...checkMarks(element, inventory),
          ...checkAddresses(element, base, inventory),
        ]),
      ];
    }),
    ...checkLanguages(pages, place),
    ...checkServices(pages, place, inventory),
  ];
};
