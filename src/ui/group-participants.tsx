import type { Rule } from '../core/rules.js';
import { own, textOf } from '../core/unchecked.js';
import { ClassRow } from './class-row.js';
import type { Group } from './group-services.js';
import type { PreferencesView } from './preferences-view.js';

/** What takes part besides services, where the words of the language have a heading for it: nothing is said in another one. */
const KINDS = ['device', 'reason'];

const kindIn = ({ entryOf }: PreferencesView, rule: Rule): unknown => own(entryOf(rule), 'kind');

/** Services by who runs them, each class with its switch where the policy offers one; then devices and reasons, apart. */
export function groupParticipants(groups: readonly Group[], view: PreferencesView): readonly Group[] {
  const { say, all } = view;
  const headed = KINDS.filter((kind) => say('groups', kind));
  const isApart = (rule: Rule): boolean => ['class', ...headed].some((kind) => kind === kindIn(view, rule));
  const classes = groups.map(([label, members]): Group => {
    const listed = members.filter((rule) => !isApart(rule));
    // What it switches waits for it as for a purpose.
    const one = all.find((rule) => kindIn(view, rule) === 'class' && listed[0]?.purposes.includes(rule.id));
    return [one ? <ClassRow rule={one} view={view} /> : label, listed];
  });
  const members = groups.flatMap(([, rules]) => rules);
  return [
    ...classes,
    ...headed.map((kind): Group => [say('groups', kind), members.filter((rule) => kindIn(view, rule) === kind)]),
  ];
}

/** How many services these are: what takes part besides is not counted. */
export function countServices(services: readonly Rule[], view: PreferencesView): number {
  return services.filter((rule) => !/^(class|device|reason)$/.test(textOf(kindIn(view, rule)))).length;
}
