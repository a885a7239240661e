// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { connectSignal } from '../../../src/signals/connect-signal.js';
import { consentMode, consentStates } from '../../../src/signals/consent-mode.js';
import type { ConsentModeOptions } from '../../../src/signals/consent-mode.js';
import { stateWith } from '../../support/signal-state.js';
import { vectors } from '../../vectors/signals/consent-mode.json' with { type: 'json' };

interface Vector {
  readonly name: string;
  readonly options: ConsentModeOptions;
  readonly states: readonly { readonly decided: boolean; readonly allowed: readonly string[] }[];
  readonly entries: readonly unknown[];
}

const pageWith = (content: object = {}): Window => content as Window;
const entriesIn = (page: Window, layer = 'dataLayer'): unknown[] => (page as never)[layer];

/** A list for each command; whatever is no `arguments` object stays as it is. */
const readable = (entry: unknown): unknown =>
  Object.prototype.toString.call(entry) === '[object Arguments]' ? [...(entry as unknown[])] : entry;

describe('Google Consent Mode', () => {
  it.each(vectors as unknown as readonly Vector[])('$name', ({ options, states, entries }) => {
    const page = pageWith();
    const tell = consentMode(options).start(page);
    for (const { decided, allowed } of states) tell(stateWith(allowed, decided));
    expect(entriesIn(page).map(readable)).toEqual(entries);
  });

  it('has the defaults in the layer before anything else is known, the denied ones first', () => {
    const page = pageWith();
    consentMode({ regions: 'GB' }).start(page);
    const [first, second] = entriesIn(page).map(readable) as [unknown[], unknown[]];
    expect(first.slice(0, 2)).toEqual(['consent', 'default']);
    expect(Object.keys(first[2] as object)).toHaveLength(8);
    expect(first[2]).not.toHaveProperty('region');
    expect(second[2]).toHaveProperty('region', ['GB']);
  });

  it('gives each command as the arguments of a function, since lists are dropped', () => {
    const page = pageWith();
    consentMode({ passthrough: true }).start(page)(stateWith(['ads']));
    for (const entry of entriesIn(page)) expect(Object.prototype.toString.call(entry)).toBe('[object Arguments]');
  });

  it('goes behind what is in the layer, under whatever name, and waits as long as it is told', () => {
    const page = pageWith({ gtmLayer: ['earlier'] });
    consentMode({ layer: 'gtmLayer', wait: '800' }).start(page);
    const [earlier, first] = entriesIn(page, 'gtmLayer').map(readable) as [string, unknown[]];
    expect(earlier).toBe('earlier');
    expect(first[2]).toHaveProperty('wait_for_update', 800);
  });

  it('leaves everything denied when its options are nonsense', () => {
    for (const options of [{ purposes: 7 }, { purposes: {} }, { regions: 7 }, { purposes: null }]) {
      const page = pageWith();
      const listeners: ((assent: never) => void)[] = [];
      const signal = consentMode(options as never);
      const inPage = { ...signal, start: () => signal.start(page) };
      expect(() => connectSignal(inPage, (command) => void listeners.push(command))).not.toThrow();
      const warned: unknown[] = [];
      const warn = (...words: unknown[]) => void warned.push(words.slice(0, 2));
      const assent = { ...stateWith(['analytics', 'ads']), on: () => () => {}, warn };
      expect(() => listeners.forEach((command) => command(assent as never))).not.toThrow();
      const commands = entriesIn(page).map(readable) as [string, string, object][];
      expect(commands[0]?.slice(0, 2)).toEqual(['consent', 'default']);
      expect(commands.filter(([, what]) => what === 'update')).toEqual([]);
      expect(warned).toEqual([['signal-failed', 'consent-mode']]);
    }
  });

  it.each(['text', 7, true, Object.freeze([])])('does not throw into the page where the layer is %j', (dataLayer) => {
    expect(() =>
      connectSignal({ ...consentMode(), start: () => consentMode().start(pageWith({ dataLayer })) }, () => {}),
    ).not.toThrow();
  });

  it('grants for Google nothing that is not granted here, whatever comes along', () => {
    const ids = ['analytics', 'ads', 'functional', 'merging'];
    for (let bits = 0; bits < 16; bits += 1) {
      const granted = ids.filter((_, index) => (bits >> index) & 1);
      for (const isLinked of [false, true]) {
        const states = consentStates(granted, isLinked);
        expect(Object.keys(states)).toHaveLength(7);
        expect(states.analytics_storage === 'granted').toBe(granted.includes('analytics'));
        expect(states.ad_storage === 'granted').toBe(granted.includes('ads'));
        const isUserKnown = granted.includes('ads') && (!isLinked || granted.includes('merging'));
        expect([states.ad_user_data, states.ad_personalization]).toEqual(
          Array(2).fill(isUserKnown ? 'granted' : 'denied'),
        );
      }
    }
  });
});
