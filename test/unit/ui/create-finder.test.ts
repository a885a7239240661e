import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/core/rules.js';
import { createFinder } from '../../../src/ui/create-finder.js';
import { createWords } from '../../../src/ui/words.js';
import { countReads } from '../../support/count-reads.js';

const services = [
  { id: 'a', name: 'Acme Stats', provider: { name: 'Acme SAS' } },
  { id: 'b', name: 'Bidder', provider: { name: 'Other', brand: 'İzmir' } },
  { id: 'c', provider: 5 },
];
const rules: readonly Rule[] = services.map(({ id }) => ({ id, kind: 'asked', purposes: ['ads'], choice: undefined }));

const findWith = (policy: unknown, language = 'en') => {
  const finder = createFinder(createWords(policy, [language]));
  return (query: string): string =>
    rules
      .filter(finder(query))
      .map(({ id }) => id)
      .join('');
};

describe('a finder', () => {
  it.for([
    ['', 'abc'],
    ['ACME', 'a'],
    ['sas', 'a'],
    ['other', 'b'],
    ['c', 'ac'],
    ['stats acme', ''],
  ] as const)('for "%s" finds %s, by name, provider and brand, or by id where there is no name', ([query, found]) => {
    expect(findWith({ services })(query)).toBe(found);
  });

  it('takes capitals as the language does', () => {
    expect(findWith({ services }, 'tr')('izmir')).toBe('b');
  });

  it('reads what it compares once, however often it is asked', () => {
    const [counted, reads] = countReads({ services });
    const find = findWith(counted);
    const before = reads();
    find('a');
    const after = reads();
    expect(after).toBeGreaterThan(before);
    find('ac');
    find('b');
    expect(reads()).toBe(after);
  });
});
