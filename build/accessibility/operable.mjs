import { doesNotApply, supports } from './criterion.mjs';

const ofPage = 'This is about the page that assent is put into.';

export const operable = [
  supports(
    ...['2.1.1', 'Keyboard', 'A'],
    'Everything works by Tab, Enter, the space bar and Escape; refusing takes one press fewer than accepting.',
    ...['tabNotice', 'tabPreferences', 'tabPlaceholder', 'tabInline', 'keys', 'keysLists', 'tabCount'],
  ),
  supports(
    ...['2.1.2', 'No Keyboard Trap', 'A'],
    'Tab leaves the notice, placeholders and preferences in a page in both directions. The preferences as a dialog are left by Escape or "Close", a notice as a dialog by an answer, which is one press.',
    ...['tabLeave', 'tabInline', 'escape'],
  ),
  supports(
    ...['2.1.4', 'Character Key Shortcuts', 'A'],
    'There are none: no key is listened to outside of what is ours.',
    'noKeys',
  ),
  supports(
    ...['2.2.1', 'Timing Adjustable', 'A'],
    'Nothing ends or vanishes by itself. What could not be stored, and the offer to load the page again, stay until they are closed.',
    ...['noChoice', 'notStored'],
  ),
  supports('2.2.2', 'Pause, Stop, Hide', 'A', 'Nothing moves, blinks or scrolls by itself.', 'motion'),
  supports(
    '2.3.1',
    'Three Flashes or Below Threshold',
    'A',
    'Nothing flashes; there is no animation at all.',
    'motion',
  ),
  doesNotApply(
    ...['2.4.1', 'Bypass Blocks', 'A'],
    `${ofPage} Until there is an answer the notice adds its few controls before it, afterwards one.`,
  ),
  doesNotApply('2.4.2', 'Page Titled', 'A', `${ofPage} Its title is left as it is.`),
  supports(
    ...['2.4.3', 'Focus Order', 'A'],
    'Tab goes in the order that is seen. The preferences take the focus to their heading, keep it, and give it back to who opened them.',
    ...['tabNotice', 'tabPreferences', 'modal', 'escape', 'reopenFirst'],
  ),
  supports(
    ...['2.4.4', 'Link Purpose (In Context)', 'A'],
    'Links say what they lead to; those of services have the name of the service in theirs.',
    ...['treePreferences', 'treePlaceholder'],
  ),
  doesNotApply('2.4.5', 'Multiple Ways', 'AA', `${ofPage} assent adds no pages.`),
  supports(
    ...['2.4.6', 'Headings and Labels', 'AA'],
    'Each layer, purpose and service has a heading, each control a label that says what it does.',
    ...['treeNotice', 'treePreferences'],
  ),
  supports(
    ...['2.4.7', 'Focus Visible', 'AA'],
    'What has the focus has a ring of 3 px, 2 px away from it, in the colour of the text.',
    'pixelsFocus',
  ),
  supports(
    ...['2.4.11', 'Focus Not Obscured (Minimum)', 'AA'],
    'What gets the focus is scrolled clear of the answers that stay in view; in the page, clear of the notice, which goes to the other edge where the page can not be scrolled so far.',
    ...['focusSeen', 'scrollFree', 'makesWay'],
  ),
  supports('2.5.1', 'Pointer Gestures', 'A', 'A single press does everything.', 'pointer'),
  supports(
    ...['2.5.2', 'Pointer Cancellation', 'A'],
    'Buttons act when the pointer is released on them, and not when it was moved away before.',
    'pointer',
  ),
  supports(
    ...['2.5.3', 'Label in Name', 'A'],
    'The name of each control begins with the label that is seen.',
    ...['axe', 'treePreferences', 'treePlaceholder'],
  ),
  doesNotApply('2.5.4', 'Motion Actuation', 'A', 'Nothing is done by moving the device.'),
  doesNotApply('2.5.7', 'Dragging Movements', 'AA', 'Nothing is dragged.'),
  supports(
    ...['2.5.8', 'Target Size (Minimum)', 'AA'],
    'Every target is 24 px and more; those that answer, close or move a switch are 44 px high and more.',
    ...['targets', 'targetsLarge', 'reopenName'],
  ),
];
