import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, items, textOf } from '../place.js';
import type { Place } from '../place.js';

/** Stands for the site itself; plain http, so that an address without a scheme of its own is seen as such. */
const site = 'http://site.invalid';

const parse = (address: string, base?: string): URL | null => {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
};

const isLoopback = ({ hostname }: URL): boolean => hostname === 'localhost' || hostname === '127.0.0.1';

/** The parsed address decides, not its letters: parsers drop tabs, turn backslashes and so on. */
const isSafe = (url: URL | null): boolean => {
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && (url.origin === site || isLoopback(url));
};

const isContact = (address: string): boolean => {
  if (/^[^\s@:/\\?#]+@[^\s@:/\\?#]+$/.test(address)) return true;
  // A name or a postal address is as likely here as a path, so a path must look like one.
  const url = parse(address, /^[./?#]/.test(address) ? site : undefined);
  return url?.protocol === 'mailto:' || url?.protocol === 'tel:' || isSafe(url);
};

function* addresses(policy: Place): Iterable<Place> {
  yield child(policy, 'extends');
  for (const layer of items(child(policy, 'layers'))) yield child(layer, 'policyUrl');
  yield child(child(policy, 'controller'), 'policyUrl');
  yield child(child(child(policy, 'controller'), 'authority'), 'url');
  for (const announcement of items(child(policy, 'announcements'))) yield child(announcement, 'url');
  for (const service of items(child(policy, 'services'))) {
    yield child(child(service, 'provider'), 'policyUrl');
    for (const script of items(child(service, 'scripts'))) yield child(script, 'src');
  }
}

/** Addresses become links and scripts. Everything that could run code or travel in the clear is refused. */
export function* checkAddresses(policy: Place): Iterable<PolicyFault> {
  const code = 'address-unsafe';
  const severity = 'error';
  for (const at of addresses(policy)) {
    const address = textOf(at);
    if (address === '' || isSafe(parse(address, site))) continue;
    yield fault({ code, severity, at, wanted: 'an https address, a path on the same site, or http on localhost' });
  }
  const contact = child(child(policy, 'controller'), 'contact');
  if (textOf(contact) !== '' && !isContact(textOf(contact))) {
    yield fault({ code, severity, at: contact, wanted: 'a mail address, a mailto:, tel: or https address, or a path' });
  }
}
