// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, it } from 'vitest';
import { usPrivacy } from '../../../src/signals/us-privacy.js';
import type { UsPrivacyOptions } from '../../../src/signals/us-privacy.js';
import { stateWith } from '../../support/signal-state.js';
import { vectors } from '../../vectors/signals/us-privacy.json' with { type: 'json' };

interface Vector {
  readonly name: string;
  readonly options?: UsPrivacyOptions;
  readonly signal?: boolean;
  readonly states: readonly {
    readonly decided: boolean;
    readonly allowed: readonly string[];
    readonly rule?: string;
  }[];
  readonly string: string;
}

const ask = (command: string): unknown[] => {
  const answers: unknown[][] = [];
  Reflect.get(window, '__uspapi')(command, 1, (...words: unknown[]) => answers.push(words));
  return answers.flat();
};
const stringIn = () => (ask('getUSPData')[0] as { uspString: string }).uspString;

beforeAll(() => void (Reflect.get(window, 'happyDOM').settings.enableIframePageLoading = true));

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  for (const name of ['__uspapi', '__uspapiLocator']) Reflect.deleteProperty(window, name);
  Reflect.deleteProperty(navigator, 'globalPrivacyControl');
});

it.each(vectors as readonly Vector[])('$name: $string', ({ options, signal, states, string }) => {
  if (signal) Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  const tell = usPrivacy(options).start(window);
  expect(stringIn()).toBe('1YYN');
  for (const { allowed, decided, rule = '' } of states) {
    const state = stateWith(allowed, decided);
    tell({ ...state, explain: (id) => ({ ...state.explain(id), rule }) });
  }
  expect(ask('getUSPData')).toEqual([{ version: 1, uspString: string }, true]);
});

it('refuses what it does not know, and whoever changes the answer changes nothing', () => {
  usPrivacy().start(window);
  for (const command of ['registerDeletion', 'ping', '', 'toString']) expect(ask(command)).toEqual([null, false]);
  Object.assign(ask('getUSPData')[0] as object, { uspString: '1YNN' });
  expect(stringIn()).toBe('1YYN');
});

it.each([[7], [['ads']], [{}], [true], [null]])('is never granted by purposes that are %j', (sale) => {
  const tell = usPrivacy({ sale } as never).start(window);
  expect(() => tell(stateWith(['ads']))).toThrow();
  expect(stringIn()).toBe('1YYN');
});

it('takes back what it said when it can not read what was decided', () => {
  const tell = usPrivacy().start(window);
  tell(stateWith(['ads']));
  expect(stringIn()).toBe('1YNN');
  const broken = () => expect.fail('broken');
  expect(() => tell({ ...stateWith(['ads']), explain: broken })).toThrow();
  expect(stringIn()).toBe('1YYN');
});

it('throws nothing at who asks without listening', () => {
  usPrivacy().start(window);
  const api = Reflect.get(window, '__uspapi') as (...words: readonly unknown[]) => unknown;
  for (const words of [[], ['getUSPData', 1], ['x', 1, {}], [null, null, 'text']])
    expect(api(...words)).toBeUndefined();
});
