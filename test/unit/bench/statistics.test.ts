import { expect, it } from 'vitest';
import { growthExponent, median, pairedRatio, quantile, spread } from '../../../bench/statistics.mjs';

it('takes the middle of an odd number of values, and the mean of the two in the middle of an even one', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 4, 9])).toBe(3);
});

it('interpolates quartiles and leaves the values as they are', () => {
  const values = [4, 1, 3, 2, 5];
  expect(spread(values)).toEqual({ lowest: 1, low: 2, median: 3, high: 4, runs: 5 });
  expect(quantile([0, 10], 0.25)).toBe(2.5);
  expect(values).toEqual([4, 1, 3, 2, 5]);
});

it('has no median of nothing', () => {
  expect(median([])).toBeNaN();
});

it('compares within rounds, so that a slow round changes no ratio', () => {
  expect(pairedRatio([20, 400, 22], [10, 200, 11])).toBe(2);
});

it('leaves rounds out in which one of the two has no value', () => {
  expect(pairedRatio([20, Number.NaN, 30], [10, 10])).toBe(2);
});

it.each([
  [1, (size: number) => 3 * size],
  [2, (size: number) => 0.5 * size ** 2],
  [0, () => 7],
])('finds the exponent %d of a growth', (exponent, time) => {
  const points = [10, 100, 1000, 5000].map((size) => [size, time(size)] as const);
  expect(growthExponent(points)).toBeCloseTo(exponent, 10);
});

it('finds no growth in a single size', () => {
  expect(growthExponent([[10, 3]])).toBeNaN();
});
