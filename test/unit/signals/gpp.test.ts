// @vitest-environment happy-dom
import { GppModel } from '@iabgpp/cmpapi';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { gpp } from '../../../src/signals/gpp.js';
import type { GppOptions } from '../../../src/signals/gpp.js';
import { fill } from '../../../src/signals/gpp/fill.js';
import type { GppPing } from '../../../src/signals/gpp/page.js';
import type { SignalState } from '../../../src/signals/signal.js';
import { vectors } from '../../vectors/signals/gpp.json' with { type: 'json' };

type Reasons = Readonly<Record<string, string | undefined>>;
interface Vector {
  readonly name: string;
  readonly options?: GppOptions;
  readonly rule?: string;
  readonly signal?: boolean;
  readonly states: readonly Reasons[];
  readonly string: string;
  readonly sections: readonly number[];
  readonly status: string;
}
interface Heard {
  readonly eventName: string;
  readonly listenerId: number;
  readonly data: unknown;
  readonly pingData: GppPing;
}

const isOn = (reason: string) => /^(granted|overridden|region|required)$/.test(reason);
/** How things stand where purposes are on or off for these reasons; others are not in the policy. */
const because = (reasons: Reasons, rule = ''): SignalState => {
  const explain: SignalState['explain'] = (id) => {
    const reason = reasons[id] ?? 'unknown';
    return { id, reason, rule, allowed: isOn(reason) };
  };
  return { explain, allows: (id) => explain(id).allowed, decision: {}, warn: (...words) => void warned.push(words) };
};

let warned: unknown[][] = [];
const call = (...words: unknown[]): unknown => Reflect.get(window, '__gpp')(...words);
/** What a command is answered: the value, and whether it went well. */
const ask = (command: unknown, parameter?: unknown): unknown[] => {
  const answers: unknown[][] = [];
  call(command, (...words: unknown[]) => answers.push(words), parameter);
  expect(answers).toHaveLength(1);
  return answers.flat();
};
const ping = () => ask('ping')[0] as GppPing;
const listen = (): Heard[] => {
  const heard: Heard[] = [];
  call('addEventListener', (one: Heard) => heard.push(one));
  return heard;
};
const named = (heard: readonly Heard[]) => heard.map(({ eventName, data }) => [eventName, data]);
const soon = (check: () => void) => vi.waitFor(check, { interval: 1 });
/** A signal whose library has come. */
const started = async (options?: GppOptions) => {
  const tell = gpp(options).start(window);
  await soon(() => expect(ping().cmpStatus).toBe('loading'));
  return tell;
};

beforeAll(() => void (Reflect.get(window, 'happyDOM').settings.enableIframePageLoading = true));
beforeEach(() => void (warned = []));

afterEach(() => {
  vi.doUnmock('../../../src/signals/gpp/fill.js');
  for (const element of document.querySelectorAll('iframe, #assent')) element.remove();
  for (const name of ['__gpp', '__gppLocator']) Reflect.deleteProperty(window, name);
  Reflect.deleteProperty(navigator, 'globalPrivacyControl');
});

describe('what GPP says', () => {
  it.each(vectors as readonly Vector[])(
    '$name',
    async ({ options, rule, signal, states, string, sections, status }) => {
      if (signal) Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
      const tell = await started(options);
      for (const reasons of states) tell(because(reasons, rule));
      expect(ping()).toMatchObject({
        gppString: string,
        applicableSections: sections,
        signalStatus: status,
        cmpStatus: 'loaded',
        sectionList: sections.filter((number) => number > 0),
      });
      expect(Object.keys(ping().parsedSections)).toEqual(Object.keys(new GppModel(string).toObject()));
    },
  );

  it('is the decision, in 1,000 of them, with whatever options, region and opt-out signal', () => {
    const reason = fc.constantFrom(
      'granted',
      'refused',
      'overridden',
      'region',
      'signal',
      'locked',
      'undecided',
      'unknown',
    );
    const purposes = fc.constantFrom('ads', 'merging', 'selling', 'ads merging', 'selling ads');
    const decisions = fc.record({
      reasons: fc.record({ ads: reason, merging: reason, selling: reason }),
      options: fc.record({ sale: purposes, sharing: purposes, targeted: purposes, states: fc.boolean() }),
      rule: fc.constantFrom('US', 'US-CA', 'US-VA', 'US-MD', '*', '', 'GB', 'CA-QC'),
      globalPrivacyControl: fc.boolean(),
    });
    fc.assert(
      fc.property(decisions, ({ reasons, options, rule, globalPrivacyControl }) => {
        const page = { ping: {} as GppPing, tell: () => {}, hand: () => {}, read: () => null };
        fill(
          { ...page, window: { document, navigator: { globalPrivacyControl } } as never },
          options,
        )(because(reasons, rule));
        const sections: Record<string, Record<string, unknown>> = new GppModel(page.ping.gppString).toObject();
        const [fields] = Object.values(sections);
        expect(!!fields).toBe(!/^(GB|CA)/.test(rule));

        const isKept = (all: string) =>
          all.split(' ').every((id) => {
            const why = reasons[id as 'ads'];
            return globalPrivacyControl ? why === 'overridden' : isOn(why);
          });
        const isNational = 'usnat' in sections;
        const optOut = (...uses: (keyof typeof options)[]) =>
          uses.every((use) => isKept(String(options[use]))) ? 2 : 1;
        const expected: Record<string, unknown> = {
          SaleOptOut: optOut('sale'),
          SharingOptOut: isNational ? optOut('sharing') : optOut('sharing', 'targeted'),
          TargetedAdvertisingOptOut: isNational ? optOut('targeted') : optOut('sharing', 'targeted'),
          Gpc: globalPrivacyControl,
        };
        for (const [field, value] of Object.entries(expected))
          if (fields && field in fields) expect([field, fields[field]]).toEqual([field, value]);

        const { sale, sharing, targeted } = options;
        const isAsked = `${sale} ${sharing} ${targeted}`.split(' ').some((id) => reasons[id as 'ads'] === 'undecided');
        expect(page.ping.signalStatus === 'ready').toBe(!isAsked);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the function __gpp', () => {
  it('answers from the first moment, by nothing that could be used', () => {
    gpp().start(window);
    expect(ping()).toEqual({
      gppVersion: '1.1',
      cmpStatus: 'stub',
      cmpDisplayStatus: 'hidden',
      signalStatus: 'not ready',
      supportedAPIs: [],
      cmpId: 1,
      sectionList: [],
      applicableSections: [0],
      gppString: '',
      parsedSections: {},
    });
    for (const command of ['hasSection', 'getSection', 'getField'])
      expect(ask(command, 'usnat.Gpc')).toEqual([null, false]);
    expect(call('ping', () => 'something')).toBe(undefined);
    expect(document.querySelectorAll('iframe[name="__gppLocator"]')).toHaveLength(1);
  });

  it('is loaded, and still not ready, until assent is', async () => {
    await started({ cmp: '31', states: true });
    expect(ping()).toMatchObject({ cmpId: 31, signalStatus: 'not ready', gppString: '', applicableSections: [0] });
    expect(ping().supportedAPIs).toHaveLength(17);
  });

  it('gives sections and fields by their names, and nothing for any other name', async () => {
    const tell = await started();
    expect([ask('hasSection', 'usnat'), ask('getSection', 'usnat')]).toEqual([
      [false, true],
      [null, false],
    ]);
    tell(because({ ads: 'granted' }, 'US'));
    expect([ask('hasSection', 'usnat'), ask('hasSection', 'usca')]).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(ask('getSection', 'usnat')).toEqual([ping().parsedSections['usnat'], true]);
    expect(ping().parsedSections['usnat']).toMatchObject([
      { Version: 2, SaleOptOut: 2 },
      { SubsectionType: 1, Gpc: false },
    ]);
    expect(ask('getField', 'usnat.SaleOptOut')).toEqual([2, true]);
    expect(ask('getField', 'usnat.Gpc')).toEqual([false, true]);
    for (const parameter of [
      'usnat.Nothing',
      'usnat',
      'usca.SaleOptOut',
      '__proto__.toString',
      'usnat.__proto__',
      '',
      undefined,
      7,
      null,
    ])
      expect(ask('getField', parameter)).toEqual([null, false]);
    for (const parameter of ['usca', '__proto__', 'constructor', undefined, {}, 7])
      expect(ask('getSection', parameter)).toEqual([null, false]);
    for (const command of ['getGPPData', 'toString', '', undefined, 7, {}])
      expect(ask(command, 'usnat')).toEqual([null, false]);
    expect(() => call('ping')).not.toThrow();
  });

  it('gives copies: whoever changes an answer changes nothing', async () => {
    const tell = await started();
    const heard = listen();
    tell(because({ ads: 'refused' }));
    const before = ping();
    for (const answer of [ping(), ask('getSection', 'usnat')[0], ...heard]) {
      const queue = [answer as Record<string, unknown>];
      for (const one of queue)
        for (const key of Object.keys(one)) {
          if (typeof one[key] === 'object') queue.push(one[key] as Record<string, unknown>);
          Reflect.set(one, key, 2);
        }
    }
    expect(ping()).toEqual(before);
    expect(ask('getField', 'usnat.SaleOptOut')).toEqual([1, true]);
  });

  it('is not put beside that of another platform', () => {
    const other = () => {};
    Object.assign(window, { __gpp: other });
    expect(() => gpp().start(window)).toThrow('__gpp');
    expect(Reflect.get(window, '__gpp')).toBe(other);
  });
});

describe('listeners', () => {
  it('hear at once that they have been registered, each under a number of its own', () => {
    gpp().start(window);
    const [first] = listen();
    const [second] = listen();
    expect(first).toEqual({ eventName: 'listenerRegistered', listenerId: 1, data: true, pingData: ping() });
    expect(second?.listenerId).toBe(2);
  });

  it('that came before the library hear of everything, in the order of the standard', async () => {
    const tell = gpp().start(window);
    const heard = listen();
    tell(because({ ads: 'granted' }));
    await soon(() => expect(ping().signalStatus).toBe('ready'));
    expect(named(heard)).toEqual([
      ['listenerRegistered', true],
      ['cmpStatus', 'loading'],
      ['cmpStatus', 'loaded'],
      ['sectionChange', 'usnat'],
      ['signalStatus', 'ready'],
    ]);
    expect(heard.filter(({ pingData }) => pingData.signalStatus === 'ready')).toHaveLength(1);
  });

  it('hear at a change that nothing is to be used, then of the section, and then that it can be', async () => {
    const tell = await started();
    tell(because({ ads: 'granted' }));
    const heard = listen();
    tell(because({ ads: 'refused' }));
    expect(named(heard).slice(1)).toEqual([
      ['signalStatus', 'not ready'],
      ['sectionChange', 'usnat'],
      ['signalStatus', 'ready'],
    ]);
    const optOuts = heard.slice(1).map(({ pingData }) => Object(pingData.parsedSections['usnat']?.[0]).SaleOptOut);
    expect(optOuts).toEqual([2, 1, 1]);
  });

  it('hear nothing of what is not about them', async () => {
    const tell = await started();
    tell(because({ ads: 'granted' }));
    const heard = listen();
    tell(because({ ads: 'granted', analytics: 'refused' }));
    expect(heard).toHaveLength(1);
  });

  it('hear no more once they are removed, and can be removed once', async () => {
    const tell = await started();
    const heard = listen();
    expect(ask('removeEventListener', 1)).toEqual([true, true]);
    expect(ask('removeEventListener', 1)).toEqual([false, true]);
    expect(ask('removeEventListener', 'all')).toEqual([false, true]);
    tell(because({ ads: 'granted' }));
    expect(heard).toHaveLength(1);
  });

  it('do not keep each other from hearing by throwing', async () => {
    const tell = await started();
    let times = 0;
    call('addEventListener', () => {
      times += 1;
      if (times > 1) throw new Error('listener');
    });
    const heard = listen();
    expect(() => tell(because({ ads: 'granted' }))).not.toThrow();
    expect(named(heard).at(-1)).toEqual(['signalStatus', 'ready']);
    expect(times).toBeGreaterThan(1);
  });
});

describe('a listener that does something itself', () => {
  it.each(['sectionChange', 'signalStatus'])(
    'when it hears of %s is followed: what it has chosen holds',
    async (event) => {
      const tell = await started();
      tell(because({ ads: 'undecided' }));
      let isFirst = true;
      call('addEventListener', ({ eventName }: Heard) => {
        if (eventName !== event || !isFirst) return;
        isFirst = false;
        tell(because({ ads: 'refused' }));
        expect(ping().signalStatus).toBe('not ready');
      });
      const heard = listen();
      tell(because({ ads: 'granted' }));
      expect(ping()).toMatchObject({ signalStatus: 'ready', gppString: 'DBABLA~CVQVAAAAAACA.QA' });
      const usable = heard.filter(({ pingData }) => pingData.signalStatus === 'ready');
      expect(usable.map(({ pingData }) => pingData.gppString)).toEqual(['DBABLA~CVQVAAAAAACA.QA']);
      expect(named(heard).at(-1)).toEqual(['signalStatus', 'ready']);
    },
  );

  it('may listen once more, which it hears of next time', async () => {
    const tell = await started();
    const again = ({ eventName }: Heard) => {
      if (eventName === 'sectionChange') call('addEventListener', again);
    };
    call('addEventListener', again);
    tell(because({ ads: 'granted' }));
    tell(because({ ads: 'refused' }));
    expect(ask('removeEventListener', 4)).toEqual([true, true]);
    expect(ask('removeEventListener', 5)).toEqual([false, true]);
  });
});

describe('the interface of assent', () => {
  const host = () => {
    const element = document.createElement('div');
    element.id = 'assent';
    return element;
  };
  const layer = (element: HTMLElement, state: string) => (element.dataset['state'] = state);

  it('is told of: while the preferences are open nothing is to be used', async () => {
    const tell = await started();
    const element = host();
    layer(element, 'closed');
    tell(because({ ads: 'granted' }));
    document.body.before(element);
    expect(ping()).toMatchObject({ cmpDisplayStatus: 'hidden', signalStatus: 'ready' });
    const heard = listen();
    await soon(() => {
      layer(element, 'preferences');
      expect(ping().cmpDisplayStatus).toBe('visible');
    });
    expect(ping().signalStatus).toBe('not ready');
    tell(because({ ads: 'refused' }));
    expect(ping().signalStatus).toBe('not ready');
    layer(element, 'closed');
    await soon(() => expect(ping().signalStatus).toBe('ready'));
    expect(named(heard).slice(1)).toEqual([
      ['signalStatus', 'not ready'],
      ['cmpDisplayStatus', 'visible'],
      ['sectionChange', 'usnat'],
      ['cmpDisplayStatus', 'hidden'],
      ['signalStatus', 'ready'],
    ]);
  });

  it('may show the notice while what runs until it is refused can be used', async () => {
    const element = host();
    layer(element, 'notice');
    document.body.before(element);
    const tell = await started();
    tell(because({ ads: 'region', analytics: 'undecided' }, 'US-TX'));
    expect(ping()).toMatchObject({ cmpDisplayStatus: 'visible', signalStatus: 'ready' });
  });
});

describe('what goes wrong', () => {
  it('with the library is an error for all who listen, and is reported, before assent is ready or after', async () => {
    vi.doMock('../../../src/signals/gpp/fill.js', () => {
      throw new Error('gone');
    });
    const tell = gpp().start(window);
    const heard = listen();
    tell(because({ ads: 'granted' }));
    await soon(() => expect(warned).toHaveLength(1));
    expect(warned[0]?.slice(0, 2)).toEqual(['signal-failed', 'gpp']);
    expect(named(heard).slice(1)).toEqual([['cmpStatus', 'error']]);
    expect(ping()).toMatchObject({ cmpStatus: 'error', signalStatus: 'not ready', gppString: '' });
    tell(because({ ads: 'granted' }));
    expect(warned).toHaveLength(2);
  });

  it.each([[7], [['ads']], [{}], [true], [null]])('grants nothing: purposes that are %j', async (wrong) => {
    const tell = await started({ sale: wrong } as never);
    expect(() => tell(because({ ads: 'granted' }))).toThrow();
    expect(ping()).toMatchObject({ signalStatus: 'not ready', gppString: '' });
  });

  it('is not what a page has added to all objects', async () => {
    const polluted: GppOptions = Object.create({
      sale: 'all',
      sharing: 'all',
      targeted: 'all',
      region: 'GB',
      mspa: 'all',
    });
    const tell = await started(polluted);
    tell(because({ all: 'granted' }));
    expect(ask('getField', 'usnat.SaleOptOut')).toEqual([1, true]);
    expect(ask('getField', 'usnat.MspaCoveredTransaction')).toEqual([2, true]);
  });
});
