import { hide } from './hide.js';

const sides = (name: string, of: string): string => name.replace('*', of);
/** What decides about the box of an element and its place among others. */
const COPIED = [
  ...['width', 'height'].flatMap((of) => [of, `min-${of}`, `max-${of}`]),
  ...['top', 'right', 'bottom', 'left'].flatMap((of) =>
    ['*', 'margin-*', 'padding-*', 'border-*-width', 'border-*-style'].map((name) => sides(name, of)),
  ),
  ...['start', 'end'].flatMap((of) => ['grid-row-*', 'grid-column-*'].map((name) => sides(name, of))),
  ...'aspect-ratio box-sizing position float clear order z-index vertical-align align-self justify-self'.split(' '),
  ...'flex-grow flex-shrink flex-basis border-radius'.split(' '),
];

/**
 * Gives `box` the place and the size of `held`, which is hidden then; gives back how to show it again. Of a hidden
 * element browsers tell what its styles say (`100%`, `16 / 9`) and not what comes of it, so the box keeps following the
 * page. What only a frame or a video does by itself is measured before.
 */
export function fit(held: HTMLElement, box: HTMLElement): () => void {
  const style = getComputedStyle(held);
  const { width, height, display, transform } = style;
  const size = held.getBoundingClientRect();
  const show = hide(held);
  const given = box.style;
  given.cssText = '';
  for (const name of COPIED) given.setProperty(name, style.getPropertyValue(name));
  given.borderColor = 'transparent';
  given.display = display === 'inline' ? 'inline-block' : display;
  given.transform = transform;
  if (given.width === 'auto') given.width = width;
  if (given.height === 'auto' && given.aspectRatio === 'auto') given.height = height;
  held.after(box);
  const made = box.getBoundingClientRect();
  if (Math.abs(made.width - size.width) + Math.abs(made.height - size.height) > 1) {
    given.boxSizing = 'border-box';
    given.width = given.minWidth = `${size.width}px`;
    given.height = given.minHeight = `${size.height}px`;
  }
  return show;
}
