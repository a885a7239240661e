import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';

/** How the policy wants the interface to look. Its values choose among our styles and get no further. */
export interface Appearance {
  readonly theme: string;
  readonly placement: string;
}

export function appearanceOf(source: unknown): Appearance {
  const of = (key: string): string => plainText(ownPath(source, 'notice', key));
  const position = of('position');
  const isBox = of('layout') === 'box';
  return {
    theme: of('theme'),
    placement: isBox ? (position === 'bottom-end' ? 'box end' : 'box') : position === 'top' ? 'bar top' : 'bar',
  };
}
