export interface Emitter {
  /** Gives back how to stop. */
  readonly on: (name: string, listener: (detail: unknown) => unknown) => () => void;
  /** Gives back the event, so that it can be sent to the document, too. */
  readonly emit: (name: string, detail: unknown) => Event;
}

/** The browser's own event target: a listener that throws is reported as any error of the page, and the others go on. */
export function createEmitter(): Emitter {
  const target = new EventTarget();
  return {
    on: (name, listener) => {
      const handle = ({ detail }: CustomEventInit<unknown>): unknown => listener(detail);
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
