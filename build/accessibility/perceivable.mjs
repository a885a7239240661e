import { doesNotApply, supports } from './criterion.mjs';

const noMedia = 'assent plays no sound and no film. What an embed plays once it is released is the embed’s.';

export const perceivable = [
  supports(
    ...['1.1.1', 'Non-text Content', 'A'],
    'There are no pictures and no icon fonts. A picture that the site puts behind a placeholder is decoration and has an empty alternative; the placeholder itself is a group with the name of the embed.',
    ...['axe', 'treePlaceholder', 'embedSays'],
  ),
  doesNotApply('1.2.1', 'Audio-only and Video-only (Prerecorded)', 'A', noMedia),
  doesNotApply('1.2.2', 'Captions (Prerecorded)', 'A', noMedia),
  doesNotApply('1.2.3', 'Audio Description or Media Alternative (Prerecorded)', 'A', noMedia),
  doesNotApply('1.2.4', 'Captions (Live)', 'AA', noMedia),
  doesNotApply('1.2.5', 'Audio Description (Prerecorded)', 'AA', noMedia),
  supports(
    ...['1.3.1', 'Info and Relationships', 'A'],
    'Headings, lists, lists of terms, labels, groups and one region or dialog say in the markup what the layout says. Each switch is described by the text below it.',
    ...['axe', 'treeNotice', 'treePreferences', 'treeSwitches'],
  ),
  supports(
    ...['1.3.2', 'Meaningful Sequence', 'A'],
    'The order in the document is the order that is seen, from left to right and from right to left. The notice is first in the page.',
    ...['tabNotice', 'tabPreferences', 'treeNotice'],
  ),
  supports(
    ...['1.3.3', 'Sensory Characteristics', 'A'],
    'No text points at anything by its shape, colour, size or place; buttons are called by their labels.',
    'treeNotice',
  ),
  supports(
    ...['1.3.4', 'Orientation', 'AA'],
    'No orientation is asked for. On a telephone on its side both answers are in view without scrolling.',
    ...['reflow', 'reflowAnswers'],
  ),
  doesNotApply('1.3.5', 'Identify Input Purpose', 'AA', 'No field asks for data about the visitor.'),
  supports(
    ...['1.4.1', 'Use of Color', 'A'],
    'A switch says its state in words beside it, by the place of its knob and to software. Links are underlined.',
    ...['treePreferences', 'forcedColors'],
  ),
  doesNotApply('1.4.2', 'Audio Control', 'A', noMedia),
  supports(
    ...['1.4.3', 'Contrast (Minimum)', 'AA'],
    'Every text has 4.5 and more, in the colours of the system and in those of a policy. Colours of a policy that do not reach it are left out with a warning.',
    ...['pixelsText', 'pixelsHover', 'axeColors', 'axeLayouts'],
  ),
  supports(
    ...['1.4.4', 'Resize Text', 'AA'],
    'By zoom, and by the visitor’s own text size up to twice the usual one, nothing is cut or lost. The small re-open control follows the zoom and not the text size.',
    ...['textSize', 'reflow'],
  ),
  supports('1.4.5', 'Images of Text', 'AA', 'There are none.', 'treeNotice'),
  supports(
    ...['1.4.10', 'Reflow', 'AA'],
    'At 320 × 256 CSS pixels (a window of 1280 × 1024 at 400 %) all is scrolled in one direction only, and refusing and accepting are in view together.',
    ...['reflow', 'reflowAnswers', 'reach'],
  ),
  supports(
    ...['1.4.11', 'Non-text Contrast', 'AA'],
    'Edges of buttons, fields and switches, the knobs, and the ring around what has the focus have 3 and more, and stay in forced colours.',
    ...['pixelsEdges', 'pixelsFocus', 'forcedColors', 'forcedColorsPage'],
  ),
  supports(
    ...['1.4.12', 'Text Spacing', 'AA'],
    'Boxes grow with what is in them; with the spacing of the criterion nothing is cut and no text lies over another.',
    'spacing',
  ),
  doesNotApply('1.4.13', 'Content on Hover or Focus', 'AA', 'Nothing appears by hovering or by focus.'),
];
