import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostMatches } from '../../../src/core/host-matches.js';

/** The host name that a browser makes of an address. */
const hostOf = (address: string): string => new URL(address).hostname;

describe('whether a host belongs to a pattern', () => {
  it.each([
    ['https://stats.example/a.js', 'stats.example'],
    ['https://STATS.example', 'stats.example'],
    ['https://stats.example.', 'stats.example'],
    ['https://stats.example:8443', 'stats.example'],
    ['https://user:pass@stats.example', 'stats.example'],
    ['https://stats%2Eexample', 'stats.example'],
    ['https://stats。example', 'stats.example'],
    ['https://münchen.example', 'xn--mnchen-3ya.example'],
    ['https://a.stats.example', '*.stats.example'],
    ['https://b.a.stats.example.', '*.stats.example'],
    ['http://127.0.0.1:80', '127.0.0.1'],
    ['http://0x7f.1', '127.0.0.1'],
  ])('%s belongs to %s', (address, pattern) => {
    expect(hostMatches(hostOf(address), pattern)).toBe(true);
  });

  it.each([
    ['https://evil-stats.example', 'stats.example'],
    ['https://evil-stats.example', '*.stats.example'],
    ['https://stats.example.evil', 'stats.example'],
    ['https://stats.example.evil', '*.stats.example'],
    ['https://stats.example@evil.example', 'stats.example'],
    ['https://evil.example/stats.example', 'stats.example'],
    ['https://evil.example?stats.example', 'stats.example'],
    ['https://a.stats.example', 'stats.example'],
    ['https://stats.example', '*.stats.example'],
    ['https://statsxexample', 'stats.example'],
    ['https://xn--stts-0ra.example', 'stats.example'],
    ['https://stats.example', '*'],
    ['https://stats.example', '*.'],
    ['https://stats.example', ''],
    ['https://stats.example', 'stats.*'],
    ['data:,stats.example', 'stats.example'],
    ['data:,', ''],
  ])('%s does not belong to %s', (address, pattern) => {
    expect(hostMatches(hostOf(address), pattern)).toBe(false);
  });

  const label = fc.stringMatching(/^[a-z0-9]{1,12}$/);
  const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (host, pattern) => typeof hostMatches(host, pattern) === 'boolean'),
    );
  });

  it('takes whole labels alone: nothing that merely ends or begins alike belongs', () => {
    fc.assert(
      fc.property(domain, label, (name, more) => {
        expect(hostMatches(name, name)).toBe(true);
        expect(hostMatches(`${more}.${name}`, `*.${name}`)).toBe(true);
        for (const pattern of [name, `*.${name}`]) {
          expect(hostMatches(more + name, pattern)).toBe(false);
          expect(hostMatches(`${more}-${name}`, pattern)).toBe(false);
          expect(hostMatches(`${name}.${more}`, pattern)).toBe(false);
        }
      }),
    );
  });

  it('takes time in proportion to the length', () => {
    const start = performance.now();
    hostMatches('.'.repeat(1_000_000), `*${'.'.repeat(1_000_000)}`);
    hostMatches('a.'.repeat(500_000), '*.a');
    expect(performance.now() - start).toBeLessThan(500);
  });
});
