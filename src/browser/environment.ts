import { genuine } from '../genuine.js';
import { attempt } from '../core/attempt.js';

declare global {
  interface Document {
    /** Where the browser prerenders pages. */
    readonly prerendering?: boolean;
  }
  interface Navigator {
    readonly globalPrivacyControl?: boolean;
  }
}

/** The browser's opt-out signal (GPC). Only a strict `true` counts. */
export function hasOptOutSignal(): boolean {
  return attempt(() => navigator.globalPrivacyControl) === true;
}

/** In a frame of another site nobody can see who asks, so nothing is asked there and nothing granted. */
export function isForeignFrame(): boolean {
  return !attempt(() => top?.document);
}

/** Calls back once the page is looked at: what is prerendered must load nothing for a visitor who may never come. */
export function whenActive(callback: () => void): void {
  when(!genuine.prerendering, 'prerenderingchange', callback);
}

/** Calls back once the document has been parsed. */
export function whenParsed(callback: () => void): void {
  when(genuine.readyState !== 'loading', 'DOMContentLoaded', callback);
}

/** Calls back when this page comes back into view, and where browsers tell, when a cookie changes. */
export function whenRecordMayHaveChanged(callback: () => void, options: AddEventListenerOptions): void {
  listen('visibilitychange', callback, options);
  // Only there on https. Firefox has it since 2025.
  window.cookieStore?.addEventListener('change', callback, options);
}

function when(isNow: boolean, event: string, callback: () => void): void {
  if (isNow) callback();
  else listen(event, callback, { once: true });
}

/** To the document, whatever markup of the page has put in the way (`<img name="addEventListener">`). */
export function listen(type: string, listener: (event: Event) => void, options: AddEventListenerOptions): void {
  genuine.addEventListener(type, listener, options);
}
