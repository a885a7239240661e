import { genuine } from '../genuine.js';
import { contrast, isColor } from '../core/contrast.js';
import { own } from '../core/unchecked.js';
import type { Report } from '../core/warning.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';

/** What WCAG 2.2 wants of text (1.4.3), and of the edge of a button (1.4.11). */
const TEXT = 4.5;
const EDGE = 3;
const SPACES: Readonly<Record<string, string | undefined>> = { compact: '.5em', roomy: '1em' };
/** Any other is that of tokens.css.ts. */
const FONTS: Readonly<Record<string, string | undefined>> = { serif: 'ui-serif,serif' };
/** Where the policy has none; as in tokens.css.ts. */
const SYSTEM = ['Canvas', 'CanvasText', 'CanvasText', 'Canvas'];

/**
 * Puts the site's colours, corners, type and spacing on a surface. Accepting and refusing have one colour, and its label is
 * black or white, whichever can be read. A pair that can't be is left out, with a warning: then the system's colours show.
 */
export function applyTokens({ style }: HTMLElement, policy: unknown, report: Report): void {
  const tokens = ownPath(policy, 'notice', 'tokens');
  if (!tokens) return;
  const set = (name: string, value: string | undefined): void => style.setProperty(name, value ?? '');

  const [light, dark] = ['light', 'dark'].map((scheme) => {
    const [background, text, accent = text] = ['background', 'text', 'accent'].map((key) =>
      ownPath(tokens, scheme, key),
    );
    if (!isColor(background) || !isColor(text) || !isColor(accent)) return SYSTEM;
    if (contrast(background, text) >= TEXT && contrast(background, accent) >= EDGE)
      return [background, text, accent, contrast(accent, '#ffffff') < TEXT ? '#000000' : '#ffffff'];
    report('low-contrast', scheme);
    return SYSTEM;
  });
  // Browsers that do not know it show the system's colours.
  if ((light !== SYSTEM || dark !== SYSTEM) && CSS.supports('color', 'light-dark(red,red)')) {
    ['--bg', '--fg', '--accent', '--ink'].forEach((name, index) =>
      set(name, `light-dark(${light?.[index]},${dark?.[index]})`),
    );
    // A softer shade could be too soft.
    set('--soft', 'var(--fg)');
  }
  const lengthOf = (key: string, otherwise: number): number => {
    const value = own(tokens, key);
    return typeof value === 'number' ? value : otherwise;
  };
  set('--radius', `clamp(0em,${lengthOf('radius', 8) / 16}em,1.5em)`);
  set('font-size', `clamp(87.5%,${lengthOf('size', 16) / 0.16}%,137.5%)`);
  const font = plainText(own(tokens, 'font'));
  const { body } = genuine;
  set('font-family', font === 'page' && body ? getComputedStyle(body).fontFamily : FONTS[font]);
  set('--space', SPACES[plainText(own(tokens, 'density'))]);
}
