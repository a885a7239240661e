import { contrast, isColor } from '../core/contrast.js';
import type { Report } from '../core/warning.js';
import { ownPath } from './own-path.js';

/** What WCAG 2.2 wants of text (1.4.3), and of the edge of a button (1.4.11). */
const TEXT = 4.5;
const EDGE = 3;
/** So much contrast of the text is enough for a softer shade of it to be readable as well. */
const AMPLE = 12;
const SPACES: Readonly<Record<string, string>> = { compact: '.5em', roomy: '1em' };
const FONTS: Readonly<Record<string, string>> = { serif: 'Georgia,serif', system: 'system-ui,sans-serif' };
/** As in tokens.css.ts. */
const SYSTEM = ['Canvas', 'CanvasText', 'CanvasText', 'Canvas', 'color-mix(in srgb,CanvasText 68%,Canvas)'];

/**
 * Puts the site's colours, corners, sizes and type on a surface. Accepting and refusing have one colour, and its label is
 * black or white, whichever can be read. A pair that can't be is left out, with a warning: then the system's colours show.
 */
export function applyTokens({ style }: HTMLElement, policy: unknown, report: Report): void {
  const token = (...path: readonly string[]): unknown => ownPath(policy, 'notice', 'tokens', ...path);

  const colorsOf = (scheme: string): readonly string[] => {
    const [background, text] = [token(scheme, 'background'), token(scheme, 'text')];
    if (!isColor(background) || !isColor(text)) return SYSTEM;
    const own = token(scheme, 'accent');
    const accent = isColor(own) ? own : text;
    const ratio = contrast(background, text);
    if (ratio < TEXT || contrast(background, accent) < EDGE) {
      report('low-contrast', scheme, [background, text, accent]);
      return SYSTEM;
    }
    const ink = contrast(accent, '#ffffff') < TEXT ? '#000000' : '#ffffff';
    return [background, text, accent, ink, ratio < AMPLE ? text : `color-mix(in srgb,${text} 75%,${background})`];
  };

  const [light, dark] = [colorsOf('light'), colorsOf('dark')];
  if ((light !== SYSTEM || dark !== SYSTEM) && CSS.supports('color', 'light-dark(red,red)')) {
    ['--bg', '--fg', '--accent', '--ink', '--soft'].forEach((name, index) =>
      style.setProperty(name, `light-dark(${light[index]},${dark[index]})`),
    );
  }
  const [radius, size] = [token('radius'), token('size')];
  if (typeof radius === 'number') style.setProperty('--radius', `${Math.min(Math.max(radius, 0), 24) / 16}em`);
  if (typeof size === 'number') style.fontSize = `${Math.min(Math.max(size, 14), 22) / 0.16}%`;
  style.setProperty('--space', SPACES[String(token('density'))] ?? '');
  // The page's own type, as its body has it, or one of two.
  style.fontFamily =
    token('font') === 'page' ? getComputedStyle(document.body).fontFamily : (FONTS[String(token('font'))] ?? '');
}
