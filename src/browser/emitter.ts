/** To listen, which gives back how to stop, and to tell, which gives back the event, so that the document can have it, too. */
export type Emitter = readonly [
  on: (name: string, listener: (detail: unknown) => unknown) => () => void,
  emit: (name: string, detail: unknown) => Event,
];

/** The browser's own event target: a listener that throws is reported as any error of the page, and the others go on. */
export function createEmitter(): Emitter {
  const target = new EventTarget();
  return [
    (name, listener) => {
      const handle = ({ detail }: CustomEventInit<unknown>): unknown => listener(detail);
      target.addEventListener(`assent:${name}`, handle);
      return () => target.removeEventListener(`assent:${name}`, handle);
    },
    (name, detail) => {
      const event = new CustomEvent(`assent:${name}`, { detail });
      target.dispatchEvent(event);
      return event;
    },
  ];
}
