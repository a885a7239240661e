import { attempt } from '../../core/attempt.js';

/** What an interface is asked, whatever the order of words of its function is. It may answer once, or again at each event. */
export type Ask = (
  command: string,
  answer: (value: unknown, success?: unknown) => void,
  parameter?: unknown,
  version?: unknown,
) => void;

interface Listener {
  readonly asker: Window;
  id?: unknown;
}

/** Whoever asks more often than this within a second is not answered. */
const RATE = 20;
/** Of one frame. A frame that loads anew leaves its own behind, so it is the oldest that goes. */
const LISTENERS = 50;
const LENGTH = 8192;
/** Frames can only read, whatever else an interface can do. */
const READS = /^(ping|(get|has)[A-Z]\w*)$/;

/**
 * Answers what frames of the page ask: `{ __gppCall: { command, parameter, version, callId } }` by `{ __gppReturn: {
 * returnValue, success, callId } }`, and JSON by JSON. Answers go to the window that asked, for its origin alone. Whatever
 * else comes along, or from elsewhere, is passed over.
 */
export function answerCalls(page: Window, name: string, ask: Ask): (call: MessageEvent) => void {
  const askedAt = new WeakMap<object, number[]>();
  let listeners: Listener[] = [];
  const drop = (dropped: Listener): void => {
    listeners = listeners.filter((one) => one !== dropped);
  };
  const forget = (listener: Listener): void => {
    drop(listener);
    ask('removeEventListener', () => {}, listener.id);
  };

  const take = ({ data, source, origin, timeStamp }: MessageEvent): void => {
    if (!isInside(page, source)) return;
    const times = askedAt.get(source) ?? [];
    askedAt.set(source, times);
    if (times.push(timeStamp) > RATE && timeStamp - Number(times.shift()) < 1000) return;
    const isText = typeof data === 'string';
    const text = isText ? data : JSON.stringify(data);
    if (text.length > LENGTH) return;

    const { command, parameter, version, callId } = JSON.parse(text)[`${name}Call`];
    const answer = (returnValue: unknown, success?: unknown): void => {
      const told = { [`${name}Return`]: { returnValue, success, callId } };
      attempt(() =>
        // A frame without an origin of its own has none to be named.
        source.postMessage(isText ? JSON.stringify(told) : told, origin === 'null' ? '*' : origin),
      );
    };
    for (const one of listeners) if (one.asker.closed) forget(one);
    const own = listeners.filter(({ asker }) => asker === source);
    const word = String(command);
    if (word === 'addEventListener') {
      if (own[LISTENERS - 1] && own[0]) forget(own[0]);
      const listener: Listener = { asker: source };
      listeners.push(listener);
      const hear = (value: unknown, success: unknown): void => {
        listener.id = Object(value).listenerId;
        if (source.closed || !listeners.includes(listener)) forget(listener);
        else answer(value, success);
      };
      ask(word, hear, parameter, version);
    } else if (word === 'removeEventListener') {
      const listener = own.find(({ id }) => id === parameter);
      // That of somebody else stays.
      if (!listener) return answer(false, false);
      drop(listener);
      ask(word, answer, parameter, version);
    } else if (READS.test(word)) ask(word, answer, parameter, version);
    else answer(null, false);
  };

  return (call) => attempt(() => take(call));
}

/** Whether it is this page or a frame in it, however deep. */
function isInside(page: Window, source: MessageEventSource | null): source is Window {
  let window: unknown = source;
  while (window !== page) {
    const { parent } = Object(window);
    if (!parent || parent === window) return false;
    window = parent;
  }
  return true;
}
