import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerCalls } from '../../../../src/signals/frames/answer-calls.js';
import type { Ask } from '../../../../src/signals/frames/answer-calls.js';

interface Sent {
  readonly message: unknown;
  readonly target: string;
}

/** A window in which somebody asks, `depth` frames below the page. */
function frameIn(parent: object) {
  const sent: Sent[] = [];
  return {
    parent,
    closed: false,
    sent,
    postMessage: (message: unknown, target: string) => sent.push({ message, target }),
  };
}
type Frame = ReturnType<typeof frameIn>;

/** An interface that writes down what it is asked, and can tell its listeners something. */
function interfaceOf() {
  const asked: unknown[][] = [];
  const listeners = new Map<number, (value: object, success: boolean) => void>();
  let last = 0;
  const ask: Ask = (command, answer, parameter, version) => {
    asked.push([command, parameter, version]);
    if (command === 'addEventListener') {
      last += 1;
      listeners.set(last, answer);
      answer({ eventName: 'listenerRegistered', listenerId: last }, true);
    } else if (command === 'removeEventListener') {
      const isRemoved = listeners.delete(Number(parameter));
      answer(isRemoved, isRemoved);
    } else answer(`${command} of ${String(parameter)}`, true);
  };
  return {
    ask,
    asked,
    listeners,
    happen: (eventName: string) => listeners.forEach((hear, listenerId) => hear({ eventName, listenerId }, true)),
  };
}

let page: { parent: unknown };
let api: ReturnType<typeof interfaceOf>;
let take: (event: MessageEvent) => void;
let now: number;
let frame: Frame;

beforeEach(() => {
  page = { parent: undefined };
  page.parent = page;
  api = interfaceOf();
  now = 0;
  take = answerCalls(page as never, '__gpp', api.ask);
  frame = frameIn(page);
});

const send = (data: unknown, source: unknown = frame, origin = 'https://ads.example') => {
  now += 1000;
  take({ data, source, origin, timeStamp: now } as never);
};
const call = (command: unknown, more: object = {}) => ({ __gppCall: { command, callId: 'a', ...more } });
const reply = (returnValue: unknown, success: unknown, callId: unknown = 'a') => ({
  __gppReturn: { returnValue, success, callId },
});

describe('what a frame asks', () => {
  it('is answered to the window that asked, for its origin alone', () => {
    send(call('getField', { parameter: 'usnat.SaleOptOut', version: '1.1' }));
    expect(api.asked).toEqual([['getField', 'usnat.SaleOptOut', '1.1']]);
    expect(frame.sent).toEqual([
      { message: reply('getField of usnat.SaleOptOut', true), target: 'https://ads.example' },
    ]);
  });

  it.each([7, 'text', 0, null])('is answered with its id as it was: %j', (callId) => {
    send(call('ping', { callId }));
    expect(frame.sent[0]?.message).toEqual(reply('ping of undefined', true, callId));
  });

  it('is answered by text where it was text', () => {
    send(JSON.stringify(call('ping')));
    expect(frame.sent[0]?.message).toBe(JSON.stringify(reply('ping of undefined', true)));
  });

  it('is answered however deep the frame is, and to the page itself', () => {
    const deep = frameIn(frameIn(frame));
    send(call('ping'), deep);
    expect(deep.sent).toHaveLength(1);
    const asking = Object.assign(page, {
      sent: [] as unknown[],
      postMessage: (message: unknown) => asking.sent.push(message),
    });
    send(call('ping'), page);
    expect(asking.sent).toHaveLength(1);
  });

  it('is answered without naming an origin to a frame that has none, such as one in a sandbox', () => {
    send(call('ping'), frame, 'null');
    expect(frame.sent[0]?.target).toBe('*');
  });

  it('can only read: no other command of the interface is called', () => {
    for (const command of [
      'set',
      'queue',
      'events',
      'setGppString',
      'getX.y',
      '',
      7,
      null,
      {},
      undefined,
      'ping2',
      'get',
    ])
      send(call(command));
    expect(api.asked).toEqual([]);
    for (const { message } of frame.sent) expect(message).toEqual(reply(null, false));
    expect(frame.sent).toHaveLength(12);
  });
});

describe('a listener of a frame', () => {
  it('hears of every event, under the id of its call', () => {
    send(call('addEventListener', { callId: 5 }));
    api.happen('signalStatus');
    expect(frame.sent.map(({ message }) => message)).toEqual([
      reply({ eventName: 'listenerRegistered', listenerId: 1 }, true, 5),
      reply({ eventName: 'signalStatus', listenerId: 1 }, true, 5),
    ]);
  });

  it('is removed by its own frame, and by no other', () => {
    const other = frameIn(page);
    send(call('addEventListener'));
    send(call('removeEventListener', { parameter: 1 }), other);
    expect(other.sent[0]?.message).toEqual(reply(false, false));
    expect(api.listeners.size).toBe(1);
    send(call('removeEventListener', { parameter: 1 }));
    expect(frame.sent[1]?.message).toEqual(reply(true, true));
    expect(api.listeners.size).toBe(0);
  });

  it('goes with its frame: at the next event, or when another frame asks', () => {
    send(call('addEventListener'));
    frame.closed = true;
    api.happen('signalStatus');
    expect(frame.sent).toHaveLength(1);
    expect(api.listeners.size).toBe(0);

    const next = frameIn(page);
    send(call('addEventListener'), next);
    next.closed = true;
    send(call('ping'), frameIn(page));
    expect(api.listeners.size).toBe(0);
  });

  it('is one of 50 at most: the oldest goes, and those of other frames stay', () => {
    const other = frameIn(page);
    send(call('addEventListener'), other);
    for (let at = 0; at < 120; at += 1) send(call('addEventListener', { callId: at }));
    expect([...api.listeners.keys()]).toEqual([1, ...Array.from({ length: 50 }, (_, at) => 72 + at)]);
  });

  it('that is asked for in an odd way counts like any other', () => {
    for (let at = 0; at < 60; at += 1) send(call(['addEventListener']));
    expect(api.listeners.size).toBe(50);
  });

  it('does not keep the others from hearing where its frame can not be told', () => {
    const broken = { ...frameIn(page), postMessage: () => expect.fail('refused') };
    send(call('addEventListener'), broken);
    send(call('addEventListener'));
    api.happen('signalStatus');
    expect(frame.sent).toHaveLength(2);
  });
});

describe('what is passed over', () => {
  it.each([
    ['a page above, or one that was opened from here', { parent: undefined, closed: false }],
    ['a port', {}],
    ['nobody', null],
  ])('is a call of %s', (_, source) => {
    send(call('addEventListener'), source);
    expect(api.asked).toEqual([]);
  });

  it('is a call of a window in which the page itself lies', () => {
    const above = frameIn({});
    above.parent = above;
    page.parent = above;
    send(call('ping'), above);
    expect(api.asked).toEqual([]);
    expect(above.sent).toEqual([]);
  });

  it('is a call of more than 8 KiB', () => {
    for (const data of [call('ping', { parameter: 'x'.repeat(8192) }), JSON.stringify(call('ping')).padEnd(8193)])
      send(data);
    expect(api.asked).toEqual([]);
  });

  it('is more than 20 calls of a frame within a second, until it has been quiet; not those of others', () => {
    const flood = (source: Frame, times: number) => {
      for (let at = 0; at < times; at += 1)
        take({ data: call('ping'), source, origin: 'https://a.example', timeStamp: now + at } as never);
    };
    flood(frame, 500);
    expect(frame.sent).toHaveLength(20);
    const other = frameIn(page);
    flood(other, 20);
    expect(other.sent).toHaveLength(20);
    now = 5000;
    flood(frame, 1);
    expect(frame.sent).toHaveLength(21);
  });

  it('is whatever is no call, or can not be read; nothing throws', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['__gppCall'] = cyclic;
    for (const data of [
      cyclic,
      { __gppCall: 1n },
      '__gppCall',
      '{"__gppCall":',
      '{"a":"__gppCall"}',
      { __gppCall: 'ping' },
    ])
      expect(() => send(data)).not.toThrow();
    expect(api.asked).toEqual([]);
  });

  it('changes nothing, whatever is sent', () => {
    const before = frameIn(page);
    send(call('addEventListener'), before);
    const words = fc.constantFrom(
      'ping',
      'addEventListener',
      'removeEventListener',
      'getSection',
      '__proto__',
      'toString',
    );
    const calls = fc.record({
      command: fc.oneof(words, fc.anything()),
      parameter: fc.oneof(fc.constant(1), fc.anything()),
      callId: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(calls, fc.anything()), (one) => {
        send({ __gppCall: one });
      }),
    );
    expect(api.listeners.has(1)).toBe(true);
    const reads = ['ping', 'addEventListener', 'removeEventListener', 'getSection'];
    for (const [command] of api.asked) expect(reads).toContain(command);
  });
});
