import { touches } from '../core/touches.js';
import { child, items, textOf } from './place.js';
import type { Place } from './place.js';
import { requiredServices } from './purposes.js';

/** Longest name of a host: what is longer is none, and is not looked at. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const longest = 253;

/** In small letters; empty for what is none. */
export const hostOf = (at: Place): string => {
  const text = textOf(at);
  return text.length > longest ? '' : text.toLowerCase();
};

/** `com`, and what registries sell names below: `co.uk`. A part of https://publicsuffix.org that changes little. */
const suffix = /^(?:[a-z0-9-]+|(?:ac|co|com|edu|gob|gouv|gov|go|gv|ltd|me|ne|net|nom|or|org|plc|web)\.[a-z]{2})$/;

/** Whether anybody can have a host that it covers. */
export const isWide = (at: Place): boolean => {
  const host = hostOf(at);
  return host.startsWith('*.') && host !== '*.localhost' && suffix.test(host.slice(2));
};

/** Whether a host is one of these services', or has one of theirs below its `*.`, or the other way round. */
const isOneOf = (services: readonly Place[]): ((at: Place) => boolean) => {
  const hosts = services.flatMap((service) => items(child(service, 'match')).map(hostOf));
  const touchesOne = touches(hosts.filter((host) => host !== ''));
  return (at) => touchesOne(hostOf(at));
};

/** Tells hosts of services that visitors can refuse. */
export const refusableHosts = (policy: Place): ((at: Place) => boolean) => {
  const required = new Set(requiredServices(policy).map(({ value }) => value));
  return isOneOf(items(child(policy, 'services')).filter(({ value }) => !required.has(value)));
};

/** Tells hosts of services for ads or merging: nothing necessary comes from them. */
export const hostsOfAds = (policy: Place): ((at: Place) => boolean) =>
  isOneOf(
    items(child(policy, 'services')).filter((service) =>
      items(child(service, 'purposes')).some(({ value }) => value === 'ads' || value === 'merging'),
    ),
  );
