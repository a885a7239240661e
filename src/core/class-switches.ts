import type { Entry } from './record.js';
import { own } from './unchecked.js';

/** What switches all services of its class that serve its purposes. */
const isSwitch = ({ source }: Entry): boolean => own(source, 'kind') === 'class';
const classOf = ({ source }: Entry): unknown => own(own(source, 'provider'), 'class');

/**
 * These services, switches first, since what they switch waits for them as for a purpose; and which switches one of them
 * waits for.
 */
export function switchClasses(
  services: readonly Entry[],
): readonly [services: readonly Entry[], switchesOf: (entry: Entry) => readonly string[]] {
  const switches = services.filter(isSwitch);
  return [
    [...switches, ...services.filter((entry) => !isSwitch(entry))],
    (entry) =>
      isSwitch(entry)
        ? []
        : switches
            .filter((one) => classOf(one) === classOf(entry) && one.purposes.every((id) => entry.purposes.includes(id)))
            .map(({ id }) => id),
  ];
}
