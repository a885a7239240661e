import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, entries, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { quote } from '../show.js';

/** Looked up on a plain object, these find what every object inherits. */
const reserved: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

const wanted = 'a name that is no member of every JavaScript object';

/** Objects whose keys the site chooses. */
function* freeKeys(policy: Place): Iterable<Place> {
  yield child(policy, 'regions');
  for (const [, region] of entries(child(policy, 'regions'))) yield child(region, 'models');
  yield child(child(policy, 'aliases'), 'attributes');
  yield child(policy, 'texts');
  for (const [, texts] of entries(child(policy, 'texts'))) {
    yield child(texts, 'purposes');
    yield child(texts, 'services');
  }
}

function* names(policy: Place): Iterable<Place> {
  for (const purpose of items(child(policy, 'purposes'))) yield child(purpose, 'id');
  for (const service of items(child(policy, 'services'))) {
    yield child(service, 'id');
    for (const cookie of items(child(service, 'cookies'))) yield child(cookie, 'name');
  }
  yield child(child(policy, 'cookie'), 'name');
}

export function* checkReservedNames(policy: Place): Iterable<PolicyFault> {
  for (const at of names(policy)) {
    if (reserved.has(textOf(at))) yield fault({ code: 'id-reserved', severity: 'error', at, wanted });
  }
  for (const object of freeKeys(policy)) {
    for (const [key, at] of entries(object)) {
      if (!reserved.has(key)) continue;
      yield fault({ code: 'id-reserved', severity: 'error', at, seen: `the key ${quote(key)}`, wanted });
    }
  }
}
