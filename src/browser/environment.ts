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
  try {
    return navigator.globalPrivacyControl === true;
  } catch {
    return false;
  }
}

/** In a frame of another site nobody can see who asks, so nothing is asked there and nothing granted. */
export function isForeignFrame(): boolean {
  try {
    return !top?.document;
  } catch {
    return true;
  }
}

/** Calls back once the page is looked at: what is prerendered must load nothing for a visitor who may never come. */
export function whenActive(callback: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', callback, { once: true });
  else callback();
}

/** Calls back once the document has been parsed. */
export function whenParsed(callback: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', callback, { once: true });
  else callback();
}
