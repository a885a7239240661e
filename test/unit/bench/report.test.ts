import { expect, it } from 'vitest';
import { derive } from '../../../bench/derive.mjs';
import { formatValue, report } from '../../../bench/report.mjs';

const run = {
  browser: 'Chromium 1',
  machine: { cores: 2, memory: 8, load: [1, 2] },
  rounds: { visits: 2 },
  heldSizes: [10, 1000],
  serviceSizes: [10],
  systems: [
    { name: 'plain', title: 'un-gated', version: '', notes: [] },
    { name: 'floor', title: 'floor', version: '', notes: [] },
    { name: 'assent', title: 'assent', version: '1.2.3', notes: [] },
    { name: 'other', title: 'other', version: '4.5.6', notes: ['Holds no frames.'] },
  ],
  results: {
    plain: { 'back: KiB': [10, 10], 'back: mean time to tags': [500, 1000] },
    floor: { 'first: notice usable': [100, 300] },
    assent: {
      'first: KiB': [14, 14],
      'first: notice usable': [200, 600],
      'back: mean time to tags': [550, 1100],
      'held 10: all released': [1, 1],
      'held 1000: all released': [100, 100],
    },
    other: {
      'first: notice usable': [400, 1200],
      'held 10: all released': [1, 1],
      'held 1000: all released': [Number.NaN, Number.NaN],
      'services 10: cookie bytes': [0, 0],
    },
  },
  failures: [],
};

const lineOf = (text: string, start: string) => text.split('\n').find((line) => line.startsWith(start));

it('takes the un-gated page off, round by round', () => {
  const { assent } = derive(run);
  expect(assent['first: KiB added']).toEqual([4, 4]);
  expect(assent['back: mean time to tags ÷ un-gated']).toEqual([1.1, 1.1]);
});

it('finds how a release grows, and says nothing when not everything was released', () => {
  const { assent, other } = derive(run);
  expect(assent['held: growth']?.[0]).toBeCloseTo(1, 10);
  expect(other['held: growth']).toEqual([]);
});

it('writes a column for each system and a dash where nothing was measured', () => {
  expect(lineOf(report(run), '| notice usable, ms')).toBe('| notice usable, ms | – | 200 | **400** | 800 |');
});

it('writes quartiles and ratios to assent and to the floor', () => {
  expect(lineOf(report(run), '| other | 800')).toBe('| other | 800 | 600 – 1,000 | 400 | 2 | 2.00 | 4.00 |');
});

it('names versions, notes and runs that failed', () => {
  const text = report({ ...run, failures: ['visits 1 other: closed'] });
  expect(text).toContain('- **other 4.5.6**: Holds no frames.');
  expect(text).toContain('- visits 1 other: closed');
});

it('can report a run of a few systems', () => {
  const { other } = run.results;
  expect(report({ ...run, systems: run.systems.slice(3), results: { other } })).toContain('| other |');
});

it.each([
  [3.26, 'ms', '3.3'],
  [1234.5, 'ms', '1,235'],
  [1.105, '×', '1.10'],
  [0.5, '%', '50 %'],
  [0, 'bytes', '**lost**'],
  [Number.NaN, 'ms', '–'],
])('writes %d %s as %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text);
});
