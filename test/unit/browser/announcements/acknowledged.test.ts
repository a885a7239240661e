// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { ACKNOWLEDGED, createAcknowledged } from '../../../../src/browser/announcements/acknowledged.js';

afterEach(() => {
  localStorage.clear();
});

it('keeps the names of what was closed, and nothing else', () => {
  createAcknowledged().add('sold');
  createAcknowledged().add('leak');
  createAcknowledged().add('sold');
  expect(createAcknowledged().read()).toEqual(['leak', 'sold']);
  expect(Object.entries(localStorage)).toEqual([[ACKNOWLEDGED, '["leak","sold"]']]);
});

it('keeps forty at most, the last ones', () => {
  for (let index = 0; index < 50; index += 1) createAcknowledged().add(`n${index}`);
  expect(createAcknowledged().read()).toHaveLength(40);
  expect(createAcknowledged().read().at(-1)).toBe('n49');
});

it.for(['', 'nonsense', '{}', '[1,null,"a b"]', '"sold"'])('reads %j as nothing', (text) => {
  localStorage.setItem(ACKNOWLEDGED, text);
  expect(createAcknowledged().read()).toEqual([]);
});

it('forgets at the end of the page where nothing can be kept', () => {
  const fail = (): never => {
    throw new Error('full');
  };
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: fail, removeItem: fail });
  const acknowledged = createAcknowledged();
  acknowledged.add('sold');
  expect(acknowledged.read()).toEqual(['sold']);
  expect(createAcknowledged().read()).toEqual([]);
  vi.unstubAllGlobals();
});
