import type { AssentEvents } from './api.js';

export interface Emitter {
  readonly on: <Name extends keyof AssentEvents>(
    name: Name,
    listener: (detail: AssentEvents[Name]) => void,
  ) => () => void;
  readonly emit: <Name extends keyof AssentEvents>(name: Name, detail: AssentEvents[Name]) => void;
}

/** The browser's own event target: a listener that throws is reported as any error of the page, and the others go on. */
export function createEmitter(): Emitter {
  const target = new EventTarget();
  return {
    on: (name, listener) => {
      const handle = (event: Event): unknown => event instanceof CustomEvent && listener(event.detail);
      target.addEventListener(name, handle);
      return () => target.removeEventListener(name, handle);
    },
    emit: (name, detail) => target.dispatchEvent(new CustomEvent(name, { detail })),
  };
}
