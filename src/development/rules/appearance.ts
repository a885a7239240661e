import { contrast, isColor } from '../../core/contrast.js';
import { fault } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { child } from '../place.js';
import type { Place } from '../place.js';

const text = 4.5;
const edge = 3;

function* checkColors(colors: Place): Iterable<PolicyFault> {
  const background = child(colors, 'background').value;
  if (!isColor(background)) return;
  for (const [key, least] of [
    ['text', text],
    ['accent', edge],
  ] as const) {
    const at = child(colors, key);
    if (!isColor(at.value)) continue;
    const ratio = contrast(background, at.value);
    if (ratio >= least) continue;
    const wanted = `a colour with a contrast of at least ${least} to ${background}; this one has ${ratio.toFixed(1)}`;
    yield fault({ code: 'UI-05', severity: 'error', at, wanted });
  }
}

/** Colours that can be read (UI-05), and a page that stays usable (UI-15). */
export function* checkAppearance(policy: Place): Iterable<PolicyFault> {
  const notice = child(policy, 'notice');
  for (const scheme of ['light', 'dark']) yield* checkColors(child(child(notice, 'tokens'), scheme));
  const layout = child(notice, 'layout');
  if (layout.value !== 'dialog') return;
  const wanted =
    '"bar" or "box", which leave the page usable: a dialog makes visitors answer before they have read anything';
  yield fault({ code: 'UI-15', severity: 'note', at: layout, wanted });
}
