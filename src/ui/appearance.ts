import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';

/** How the policy wants the interface to look. Its values choose among our styles and get no further. */
export interface Appearance {
  readonly theme: string;
  /** Class names. */
  readonly placement: string;
}

export function appearanceOf(source: unknown): Appearance {
  const of = (key: string): string => plainText(ownPath(source, 'notice', key));
  const position = of('position');
  const place = `${position.startsWith('top') ? ' top' : ''}${position.endsWith('end') ? ' end' : ''}`;
  return { theme: of('theme'), placement: (of('layout') === 'box' ? 'box' : 'bar') + place };
}
