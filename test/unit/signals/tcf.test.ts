// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { validatePolicy } from '../../../src/development/validate-policy.js';
import { tcf } from '../../../src/signals/tcf.js';
import { policyWith } from '../../support/policy-with.js';
import { tcfOptions } from '../../support/vendor-list.js';

// Or it would complain of the locator, into which nothing is loaded.
beforeAll(() => void (Reflect.get(window, 'happyDOM').settings.enableIframePageLoading = true));

vi.mock('../../../src/tcf.js', () => ({ startTcf: () => () => {} }));

type Api = (...words: readonly unknown[]) => unknown;
const api = (): Api => Reflect.get(window, '__tcfapi') as Api;

function start(options: object = {}) {
  const tell = tcf(tcfOptions(options)).start(window);
  onTestFinished(() => {
    Reflect.deleteProperty(window, '__tcfapi');
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
  return tell;
}

describe('the stub of the framework', () => {
  it('is there at once: it answers a ping, and keeps the rest for the library, in order', () => {
    start();
    const pings: unknown[] = [];
    api()('ping', 2, (...words: unknown[]) => pings.push(words));
    expect(pings).toEqual([
      [
        {
          ...{ gdprApplies: undefined, cmpLoaded: false, cmpStatus: 'stub', displayStatus: 'hidden', apiVersion: '2' },
        },
        true,
      ],
    ]);
    const listener = vi.fn();
    api()('addEventListener', 2, listener);
    api()('getTCData', 2, listener, [755]);
    expect(listener).not.toHaveBeenCalled();
    expect((api()() as unknown[][]).map(([command, version, , ...more]) => [command, version, ...more])).toEqual([
      ['addEventListener', 2],
      ['getTCData', 2, [755]],
    ]);
    expect(document.querySelector('iframe')?.name).toBe('__tcfapiLocator');
  });

  it('throws nothing at callers, whatever they call with', () => {
    start();
    const seen: unknown[] = [];
    vi.stubGlobal('reportError', (error: unknown) => seen.push(error));
    onTestFinished(() => void vi.unstubAllGlobals());
    api()('ping', 2);
    api()('ping', 2, 'text');
    const own = new Error('of the caller');
    api()('ping', 2, () => {
      throw own;
    });
    expect(seen).toEqual([own]);
  });

  it('does not start beside another platform', () => {
    Object.assign(window, { __tcfapi: () => {} });
    expect(() => start()).toThrow('__tcfapi');
    expect(document.querySelector('iframe')).toBeNull();
  });
});

describe('the options of the framework', () => {
  const wrong: readonly (readonly [change: object, path: string])[] = [
    [{ cmpId: undefined }, 'signals.tcf.cmpId'],
    [{ cmpId: 1 }, 'signals.tcf.cmpId'],
    [{ cmpId: '300' }, 'signals.tcf.cmpId'],
    [{ cmpId: 4096 }, 'signals.tcf.cmpId'],
    [{ cmpVersion: 1.5 }, 'signals.tcf.cmpVersion'],
    [{ publisherCC: 'de' }, 'signals.tcf.publisherCC'],
    [{ list: 'https://vendor-list.consensu.org/v3/vendor-list.json' }, 'signals.tcf.list'],
    [{ list: '//other.example/list.json' }, 'signals.tcf.list'],
    [{ languages: 'https://other.example/{lang}' }, 'signals.tcf.languages'],
    [{ vendors: undefined }, 'signals.tcf.vendors'],
    [{ vendors: ['755'] }, 'signals.tcf.vendors'],
    [{ purposes: { 12: 'ads' } }, 'signals.tcf.purposes'],
    [{ purposes: { 1: '' } }, 'signals.tcf.purposes'],
  ];

  it.each(wrong)('with %j are refused by the check and by the browser, with the same place', (change, path) => {
    const options = JSON.parse(JSON.stringify(tcfOptions(change))) as ReturnType<typeof tcfOptions>;
    const found = validatePolicy(policyWith({ signals: { tcf: options } })).filter(
      ({ severity }) => severity === 'error',
    );
    expect(found.map((one) => one.path.startsWith(path))).toContain(true);
    expect(() => tcf(options)).toThrow(path);
  });

  it('say what was seen and wanted where the id is missing', () => {
    const { cmpId: _, ...rest } = tcfOptions();
    const [found] = validatePolicy(policyWith({ signals: { tcf: rest } }));
    expect(found).toMatchObject({ code: 'schema-missing', path: 'signals.tcf.cmpId', severity: 'error' });
    expect(found).toMatchObject({ seen: 'nothing', wanted: expect.stringContaining('2') as unknown });
  });

  it('of a policy and of a tag are the same', () => {
    const found = validatePolicy(policyWith({ signals: { tcf: tcfOptions({ vendors: [755] }) } }));
    expect(found.filter(({ path }) => path.startsWith('signals'))).toEqual([]);
    const options: unknown = { options: JSON.stringify(tcfOptions()) };
    expect(() => tcf(options as ReturnType<typeof tcfOptions>)).not.toThrow();
    expect(() => tcf({ options: '{' } as unknown as ReturnType<typeof tcfOptions>)).toThrow('signals.tcf.cmpId');
  });
});
