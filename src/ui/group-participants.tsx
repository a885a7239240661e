import type { Rule } from '../core/rules.js';
import { own, textOf } from '../core/unchecked.js';
import { ClassRow } from './class-row.js';
import type { Group } from './group-services.js';
import { ownPath } from './own-path.js';
import type { PreferencesView } from './preferences-view.js';

/** What takes part besides services, where the words of the language have a heading for it: nothing is said in another one. */
const KINDS = ['device', 'reason'];

/** Services by who runs them, each class with its switch where the policy offers one; then devices and reasons, apart. */
export function groupParticipants(services: readonly Rule[], view: PreferencesView, most: number): readonly Group[] {
  const { say, entryOf, groupServices } = view;
  const kindOf = (rule: Rule): unknown => own(entryOf(rule), 'kind');
  const headed = KINDS.filter((kind) => say('groups', kind));
  const isApart = (rule: Rule): boolean => headed.some((kind) => kind === kindOf(rule));
  const switches = services.filter((rule) => kindOf(rule) === 'class');
  const listed = services.filter((rule) => !isApart(rule) && !switches.includes(rule));
  const classes = groupServices(listed, view, most).map(([label, members, name]): Group => {
    const one = switches.find((rule) => ownPath(entryOf(rule), 'provider', 'class') === name);
    return [one ? <ClassRow rule={one} view={view} /> : label, members, name];
  });
  const apart = services.filter(isApart).slice(0, Math.max(0, most - listed.length));
  return [
    ...classes,
    ...headed.map((kind): Group => [say('groups', kind), apart.filter((rule) => kindOf(rule) === kind), kind]),
  ];
}

/** How many services these are: what takes part besides is not counted. */
export function countServices(services: readonly Rule[], { entryOf }: PreferencesView): number {
  return services.filter((rule) => !/^(class|device|reason)$/.test(textOf(own(entryOf(rule), 'kind')))).length;
}
