import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { findPhrase } from '../find-phrase.js';
import { promotional, promotionalHosts } from '../promotional.js';
import { child, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { neverRequired, requiredServices } from '../purposes.js';

const isPromotionalHost = (host: string): boolean =>
  promotionalHosts.some((known) => host === known || host.endsWith(`.${known}`));

const asWords = (text: string): string => text.replace(/[_-]/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');

/** Where a name or a host tells that it is about advertising or social networks. */
function* promotionalPlaces(named: Place): Iterable<Place> {
  const provider = child(named, 'provider');
  const names = [child(named, 'id'), child(named, 'name'), child(named, 'title')];
  for (const name of [...names, child(provider, 'name'), child(provider, 'brand')]) {
    if (findPhrase(asWords(textOf(name)), promotional) !== undefined) yield name;
  }
  for (const host of items(child(named, 'match'))) {
    if (isPromotionalHost(textOf(host).replace(/^\*\./, ''))) yield host;
  }
}

/** What cannot be refused must be what the visitor asked for (UI-13), and say why (UI-14). */
export function* checkNecessary(policy: Place): Iterable<PolicyFault> {
  for (const purpose of items(child(policy, 'purposes'))) {
    if (child(purpose, 'required').value !== true) continue;
    const id = child(purpose, 'id');
    const places = neverRequired.has(textOf(id)) ? [id] : [...promotionalPlaces(purpose)];
    for (const at of places) {
      const wanted = 'a purpose that visitors can refuse: statistics, advertising and merging are never required';
      yield fault({ code: 'UI-13', severity: 'error', at, wanted });
    }
  }
  for (const service of requiredServices(policy)) {
    for (const at of promotionalPlaces(service)) {
      const wanted = 'a purpose that visitors can refuse: advertising and social networks are never necessary';
      yield fault({ code: 'UI-13', severity: 'error', at, wanted });
    }
    const description = child(service, 'description');
    if (description.value === undefined) {
      const wanted = 'a sentence that says which wish of the visitor needs this service';
      yield fault({ code: 'UI-14', severity: 'warning', at: description, wanted });
    }
  }
}
