import { doesNotApply, supports } from './criterion.mjs';

export const robust = [
  doesNotApply(
    ...['4.1.1', 'Parsing', 'A'],
    'WCAG 2.2 has removed it; EN 301 549 v3.2.1 still lists it. Markup is made element by element, ids are unique in their shadow root.',
  ),
  supports(
    ...['4.1.2', 'Name, Role, Value', 'A'],
    'Native buttons, links, fields and one native dialog; switches are checkboxes with the role of a switch, lists are opened by buttons that say whether they are open.',
    ...['axe', 'treeNotice', 'treePreferences', 'treePlaceholder', 'treeAlike', 'region', 'modal'],
  ),
  supports(
    ...['4.1.3', 'Status Messages', 'AA'],
    'The notice, a saved choice, a choice that could not be stored, unsaved changes, what the filter finds and a loaded embed are announced politely, in regions that were there before.',
    ...['spokenOnce', 'spokenSaved', 'embedSpoken', 'notStored', 'keys'],
  ),
];
