import { describe, expect, it } from 'vitest';
import { contrast, isColor } from '../../../src/core/contrast.js';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0b5d57', '#fdf6e3', 7.16],
    ['#123456', '#123456', 1],
  ])('of %s and %s is %s', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
  });
});

describe('a colour', () => {
  it.each([
    ['#0b5d57', true],
    ['#0B5D57', true],
    ['#fff', false],
    ['0b5d57', false],
    ['#0b5d57;color:red', false],
    ['red', false],
    [7, false],
    [undefined, false],
  ])('%s: %s', (value, expected) => {
    expect(isColor(value)).toBe(expected);
  });
});
