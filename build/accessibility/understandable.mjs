import { doesNotApply, partly, supports } from './criterion.mjs';

export const understandable = [
  supports(
    ...['3.1.1', 'Language of Page', 'A'],
    'Whatever is ours says its own language and direction, also where the page has another one.',
    ...['axe', 'language'],
  ),
  partly(
    ...['3.1.2', 'Language of Parts', 'AA'],
    'Names of services and companies are proper names, kept apart by `bdi`. What a policy says in one language only is shown as it is in every other one, without a language of its own: give such texts for each language (`texts` in the policy).',
    'axe',
  ),
  supports(
    ...['3.2.1', 'On Focus', 'A'],
    'Focus changes nothing: no choice is made, no layer opens.',
    ...['tabNotice', 'tabPreferences'],
  ),
  supports(
    ...['3.2.2', 'On Input', 'A'],
    'Switches change nothing until "Save", and the dialog says so; the filter changes what is listed and says how much was found.',
    ...['keys', 'escape', 'noChoice'],
  ),
  supports(
    ...['3.2.3', 'Consistent Navigation', 'AA'],
    'The control that opens the choices is at the same place of every page and first in its order.',
    ...['reopenFirst', 'reopenName'],
  ),
  supports(
    ...['3.2.4', 'Consistent Identification', 'AA'],
    'The same button has the same label and look on both layers.',
    'treeAlike',
  ),
  supports(
    ...['3.2.6', 'Consistent Help', 'A'],
    'Where the policy names a contact, it follows the link to the privacy policy on both layers.',
    'tabNotice',
  ),
  supports(
    ...['3.3.1', 'Error Identification', 'A'],
    'Nothing that is typed can be wrong. That a choice could not be stored is said in text, and announced.',
    'notStored',
  ),
  supports(
    ...['3.3.2', 'Labels or Instructions', 'A'],
    'Each switch and the filter have a label; the dialog says how it is used.',
    ...['axe', 'treePreferences', 'treeSwitches'],
  ),
  supports(
    ...['3.3.3', 'Error Suggestion', 'AA'],
    'The text says that the choice holds for this page only; the page can be used all the same.',
    'notStored',
  ),
  supports(
    ...['3.3.4', 'Error Prevention (Legal, Financial, Data)', 'AA'],
    'Every choice can be taken back at any time, by the same control.',
    ...['keys', 'escape'],
  ),
  supports(
    ...['3.3.7', 'Redundant Entry', 'A'],
    'The preferences show what was chosen last; only what is new is asked about again.',
    'comeBack',
  ),
  doesNotApply('3.3.8', 'Accessible Authentication (Minimum)', 'AA', 'Nobody signs in.'),
];
