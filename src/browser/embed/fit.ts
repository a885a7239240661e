import { hide } from './hide.js';

/** What decides about the box of an element and its place among others. */
const COPIED =
  /^((m..-)?(width|height)|((margin|padding|border)-)?(top|right|bottom|left)(-(width|style))?|border-[tb].*radius|aspect-ratio|box-sizing|position|float|clear|order|z-index|vertical-align|(align|justify)-self|flex-.*|grid-(row|column)-.*)$/;

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
  for (const name of style) if (COPIED.test(name)) given.setProperty(name, style.getPropertyValue(name));
  given.borderColor = 'transparent';
  given.display = display === 'inline' ? 'inline-block' : display;
  given.transform = transform;
  if (given.width === 'auto') given.width = width;
  if (given.height === 'auto' && given.aspectRatio === 'auto') given.height = height;
  const made = box.getBoundingClientRect();
  if (Math.abs(made.width - size.width) + Math.abs(made.height - size.height) > 1) {
    given.boxSizing = 'border-box';
    given.width = given.minWidth = `${size.width}px`;
    given.height = given.minHeight = `${size.height}px`;
  }
  // A rule for all elements of the page (`* { all: unset !important }`) is not meant for this one.
  given.cssText = given.cssText.replaceAll(';', '!important;');
  return show;
}
