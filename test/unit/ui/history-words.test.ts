import { expect, it } from 'vitest';
import { localeTags } from '../../../build/locales.mjs';
import { historyWords } from '../../../src/ui/history-words.js';

it('has the words of the history in every language', async () => {
  expect(Object.keys(historyWords).sort()).toEqual([...(await localeTags())].sort());
  for (const words of Object.values(historyWords)) for (const word of words) expect(word).toMatch(/\S/);
});
