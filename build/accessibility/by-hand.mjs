/** What a person does with assistive software, on the demo site in a browser without a past. */
export const steps = [
  'Open the start page. Expected: the heading of the notice and its first sentences are read once, by themselves; the focus does not move.',
  'Go to the notice by landmark or region. Expected: "Your privacy choices, region"; heading, text, each purpose and three buttons follow in this order.',
  'List the buttons. Expected: "Reject all", "Accept all" and "Choose", nothing said of one that is not said of the others.',
  'Press "Choose". Expected: "Privacy choices, dialog" and its description are read, the focus is on the heading, and nothing of the page behind can be reached.',
  'Go to the first switch. Expected: name, "switch", its state, and the description with what happens if it is off. Move it. Expected: the new state, then "Not saved yet."',
  'Open a list of services. Expected: the button says that it is expanded; services are list items with headings, terms and details.',
  'Press Escape (on a telephone: the gesture for going back). Expected: the dialog closes, nothing is saved, the focus is back at "Choose".',
  'Press "Reject all". Expected: "Your choice is saved." once; the focus is on "Privacy choices".',
  'Go to a held video. Expected: a group with the name of the video, why it is held, "Load once" and "Always allow" with the name of the video. Press "Load once". Expected: what was loaded is said, and the focus is in the video.',
  'Forbid cookies for the site, load again and press "Reject all". Expected: it is said, and can be read again, that the choice is not stored.',
  'Repeat in Arabic and German. Expected: the voice of that language is used.',
];

/** Who has done it so far: nobody. A date and a name go here once somebody has. */
export const pairs = [
  { software: 'NVDA', browser: 'Firefox', system: 'Windows', done: '' },
  { software: 'VoiceOver', browser: 'Safari', system: 'macOS and iOS', done: '' },
  { software: 'TalkBack', browser: 'Chrome', system: 'Android', done: '' },
];

export const remarks = [
  'Reading level: the texts are short and plain, but no speaker has rated them by a scale (3.1.5, level AAA).',
  'Speech input and switch devices have not been tried. Labels are parts of names (2.5.3), and every target is a native control.',
  'Screen magnifiers have not been tried; reflow at 400 % and forced colours are tested.',
  'The colours of a forced scheme are those that Chromium emulates. Contrast themes of Windows have not been tried.',
  'Text that an announcement leaves in its live region stays there, hidden from sight, and can be read after the notice.',
];
