// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { holdCalls } from '../../../../src/signals/frames/hold-calls.js';

const locators = () => document.querySelectorAll<HTMLIFrameElement>('iframe[name="__gppLocator"]');
const send = (data: unknown) => window.dispatchEvent(new MessageEvent('message', { data }));
/** What a page holds, as it is handed over. */
const handedBy = (hand: ReturnType<typeof holdCalls>) => {
  const handed: unknown[] = [];
  hand(({ data }) => void handed.push(data));
  return handed;
};

// An empty frame counts as a page that is loaded.
beforeAll(() => void (Reflect.get(window, 'happyDOM').settings.enableIframePageLoading = true));

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe, img')) frame.remove();
  for (const name of ['__gpp', '__gppLocator']) Reflect.deleteProperty(window, name);
});

describe('an interface that is opened to frames', () => {
  it('has one locator, beside the body, that nobody sees', () => {
    holdCalls(window, '__gpp');
    expect(locators()).toHaveLength(1);
    const [frame] = locators();
    expect(frame?.parentElement).toBe(document.documentElement);
    expect(frame?.style.display).toBe('none');
    expect(frame?.getAttribute('src')).toBe(null);
  });

  it('holds its own calls until they can be answered, in order, and passes them on from then', () => {
    const hand = holdCalls(window, '__gpp');
    send({ __gppCall: { command: 'ping', callId: 1 } });
    for (const other of [{ __tcfapiCall: {} }, 'text', null, undefined, 7, [], { __gppCall: null }]) send(other);
    send('{"__gppCall":{}}');
    const handed = handedBy(hand);
    expect(handed).toEqual([{ __gppCall: { command: 'ping', callId: 1 } }, '{"__gppCall":{}}']);
    send({ __gppCall: { callId: 2 } });
    expect(handed[2]).toEqual({ __gppCall: { callId: 2 } });
  });

  it('holds no more than a page can mean', () => {
    const hand = holdCalls(window, '__gpp');
    for (let at = 0; at < 1000; at += 1) send({ __gppCall: { callId: at } });
    expect(handedBy(hand)).toHaveLength(200);
  });

  it('is not opened a second time, nor beside one that somebody else has opened', () => {
    holdCalls(window, '__gpp');
    // Named windows are not found in happy-dom.
    Object.assign(window, { __gppLocator: { window: {} } });
    expect(() => holdCalls(window, '__gpp')).toThrow('__gpp');
    expect(locators()).toHaveLength(1);

    Reflect.deleteProperty(window, '__gppLocator');
    Object.assign(window, { __gpp: () => {} });
    expect(() => holdCalls(window, '__gpp')).toThrow('__gpp');
    expect(locators()).toHaveLength(1);
  });

  it('is not opened where a page above has one, and is where that can not be looked into', () => {
    const above = { __gppLocator: { window: {} } };
    const between = { parent: { ...above, parent: null } };
    expect(() => holdCalls({ parent: between } as never, '__gpp')).toThrow('__gpp');

    const foreign = {
      get __gppLocator(): never {
        throw new DOMException('', 'SecurityError');
      },
      get parent(): unknown {
        return this;
      },
    };
    holdCalls({ parent: foreign, document, addEventListener: () => {} } as never, '__gpp');
    expect(locators()).toHaveLength(1);
  });

  it('takes an element of that name for no frame', () => {
    Object.assign(window, { __gppLocator: document.createElement('img') });
    holdCalls(window, '__gpp');
    expect(locators()).toHaveLength(1);
  });
});
