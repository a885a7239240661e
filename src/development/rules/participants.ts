import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, entries, isObject, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { quote } from '../show.js';

/** Listed apart, under headings that no language file has. */
const headed = ['device', 'reason'] as const;

const kindOf = (service: Place): string => textOf(child(service, 'kind'));
const classOf = (service: Place): unknown => child(child(service, 'provider'), 'class').value;
const purposesOf = (service: Place): readonly string[] => items(child(service, 'purposes')).map(textOf);

/** A switch for a class needs a class that no other switch has, and somebody to switch. */
function* checkSwitches(services: readonly Place[]): Iterable<PolicyFault> {
  const code = 'class-switch';
  const seen = new Set<string>();
  for (const one of services.filter((service) => kindOf(service) === 'class')) {
    const at = child(child(one, 'provider'), 'class');
    const served = purposesOf(one);
    const name = JSON.stringify([at.value, [...served].sort()]);
    const members = services.filter(
      (service) =>
        kindOf(service) !== 'class' &&
        classOf(service) === at.value &&
        served.every((purpose) => purposesOf(service).includes(purpose)),
    );
    if (at.value === undefined) yield fault({ code, severity: 'error', at, wanted: 'the class that it switches' });
    else if (seen.has(name))
      yield fault({ code, severity: 'error', at, wanted: 'one switch for a class of a purpose' });
    else if (!members[0]) yield fault({ code, severity: 'warning', at, wanted: 'a service of this class and purpose' });
    seen.add(name);
  }
}

/** What takes part besides services has a heading in every language of the policy, or is listed among the services. */
function* checkHeadings(policy: Place, services: readonly Place[]): Iterable<PolicyFault> {
  const texts = child(policy, 'texts');
  const languages = entries(texts).filter(([, { value }]) => isObject(value));
  for (const kind of headed) {
    if (!services.some((service) => kindOf(service) === kind)) continue;
    const missing = languages.map(([, words]) => child(child(words, 'groups'), kind)).filter(({ value }) => !value);
    const wanted = `words for the heading of each ${quote(kind)}, in every language of your pages`;
    for (const at of languages[0] ? missing : [texts]) {
      yield fault({ code: 'heading-missing', severity: 'warning', at, wanted });
    }
  }
}

/** Why recipients without a switch get data is said in every language that the policy has. */
function* checkInformed(policy: Place): Iterable<PolicyFault> {
  const recipients = items(child(policy, 'purposes')).flatMap((purpose) => items(child(purpose, 'recipients')));
  const seen = new Set<string>();
  for (const recipient of recipients) {
    const at = child(recipient, 'id');
    if (seen.has(textOf(at))) yield fault({ code: 'id-duplicate', severity: 'error', at, wanted: 'an id of its own' });
    seen.add(textOf(at));
  }
}

/** Switches for classes, devices, reasons, and recipients without a switch. */
export function* checkParticipants(policy: Place): Iterable<PolicyFault> {
  const services = items(child(policy, 'services'));
  yield* checkSwitches(services);
  yield* checkHeadings(policy, services);
  yield* checkInformed(policy);
}
