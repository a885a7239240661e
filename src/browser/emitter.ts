import type { AssentEvents } from './api.js';

export interface Emitter {
  readonly on: <Name extends keyof AssentEvents>(
    name: Name,
    listener: (detail: AssentEvents[Name]) => void,
  ) => () => void;
  /** Gives back the event, so that it can be sent to the document, too. */
  readonly emit: <Name extends keyof AssentEvents>(name: Name, detail: AssentEvents[Name]) => Event;
}

/** The browser's own event target: a listener that throws is reported as any error of the page, and the others go on. */
export function createEmitter(): Emitter {
  const target = new EventTarget();
  return {
    on: (name, listener) => {
      const handle = (event: Event): unknown => event instanceof CustomEvent && listener(event.detail);
      target.addEventListener(`assent:${name}`, handle);
      return () => target.removeEventListener(`assent:${name}`, handle);
    },
    emit: (name, detail) => {
      const event = new CustomEvent(`assent:${name}`, { detail });
      target.dispatchEvent(event);
      return event;
    },
  };
}
