import { GVL, TCString } from '@iabtechlabtcf/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitBits, noBits } from '../../../src/core/tc-bits.js';
import type { TcBits } from '../../../src/core/tc-bits.js';
import { readTcfOptions } from '../../../src/core/tcf-options.js';
import { readVendorList } from '../../../src/core/vendor-list.js';
import type { Vendor, VendorList } from '../../../src/core/vendor-list.js';
import { decodeBits, encodeBits } from '../../../src/tcf/tc-string.js';
import { longVendorList, tcfOptions, vendorList } from '../../support/vendor-list.js';

const read = (json: object, vendors?: readonly number[]): VendorList => {
  const list = readVendorList(json, vendors);
  if (!list) throw new Error('the list of the test can not be read');
  return list;
};
const small = read(vendorList());
const long = read(longVendorList(60));

const ids = (most: number) => fc.uniqueArray(fc.integer({ min: 1, max: most })).map((list) => new Set(list));
const WORDS = ['ads', 'analytics', 'content'] as const;
const word = fc.constantFrom(...WORDS);

/** A decision about the policy's purposes, what was picked, and what the site has set. */
const decision = fc.record({
  granted: fc.uniqueArray(word),
  alsoRuns: fc.uniqueArray(word),
  map: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 11 }), fc.uniqueArray(word, { minLength: 1 })), {
    selector: ([id]) => id,
  }),
  hasInterests: fc.boolean(),
  list: fc.constantFrom(small, long),
  picked: fc.record({
    ...{ purposes: ids(11), interests: ids(11), specialFeatures: ids(2) },
    ...{ vendors: ids(999), vendorInterests: ids(999), disclosed: ids(999) },
  }),
  /** So that vendors of the list are met often. */
  isPickedWhole: fc.boolean(),
});

const sorted = (values: Iterable<number>): readonly number[] => [...values].sort((one, other) => one - other);

describe('a TC string', () => {
  it('says, as the IAB decodes it, exactly what was granted and picked, in 1,000 generated decisions', () => {
    let consents = 0;
    fc.assert(
      fc.property(decision, ({ granted, alsoRuns, map, hasInterests, list, picked, isPickedWhole }) => {
        const settings = readTcfOptions(
          tcfOptions({
            purposes: Object.fromEntries(map.map(([id, words]) => [id, words.join(' ')])),
            legitimateInterest: hasInterests,
          }),
        );
        const all = new Set(list.vendors.keys());
        const whole = { vendors: all, vendorInterests: all, disclosed: all };
        const picks: TcBits = isPickedWhole ? { ...picked, ...whole } : picked;
        const runs = new Set<string>([...granted, ...alsoRuns]);
        const bits = limitBits(picks, list, settings, {
          isGranted: (id) => granted.some((one) => one === id),
          isAllowed: (id) => runs.has(id),
        });
        const model = TCString.decode(encodeBits(bits, { settings, list, language: 'de' }));

        // Said anew, bit by bit, from the decision.
        const words = new Map(map);
        const isConsented = (id: number): boolean =>
          picks.purposes.has(id) && !!words.get(id)?.every((one) => granted.includes(one));
        const isTold = (id: number): boolean =>
          hasInterests &&
          ![1, 3, 4, 5, 6].includes(id) &&
          picks.interests.has(id) &&
          !!words.get(id)?.every((one) => runs.has(one));
        const purposes = Array.from({ length: 24 }, (_, index) => index + 1);
        expect(sorted(model.purposeConsents.values())).toEqual(purposes.filter(isConsented));
        expect(sorted(model.purposeLegitimateInterests.values())).toEqual(purposes.filter(isTold));
        const shown = [...list.vendors.values()].filter(({ id }) => picks.disclosed.has(id));
        const isServed = (one: Vendor): boolean => {
          const aims = one.purposes.filter((id) => id !== 1);
          return aims.length ? aims.some(isConsented) : one.purposes.length > 0 && isConsented(1);
        };
        const isSpecial = (one: Vendor): boolean =>
          !one.purposes.length && !one.interests.length && one.specialPurposes.length > 0;
        const isInterested = (one: Vendor): boolean =>
          isSpecial(one) || (picks.vendorInterests.has(one.id) && one.interests.some(isTold));
        const idsOf = (vendors: readonly Vendor[]) => sorted(vendors.map(({ id }) => id));
        const consented = shown.filter((one) => picks.vendors.has(one.id) && isServed(one));
        expect(sorted(model.vendorsDisclosed.values())).toEqual(idsOf(shown));
        expect(sorted(model.vendorConsents.values())).toEqual(idsOf(consented));
        expect(sorted(model.vendorLegitimateInterests.values())).toEqual(
          hasInterests ? idsOf(shown.filter(isInterested)) : [],
        );
        consents += consented.length;
        const isOptedIn = (id: number): boolean => picks.specialFeatures.has(id) && granted.includes('ads');
        expect(sorted(model.specialFeatureOptins.values())).toEqual([1, 2].filter(isOptedIn));
        expect([model.cmpId, model.cmpVersion, model.publisherCountryCode]).toEqual([300, 1, 'DE']);
        expect([model.isServiceSpecific, model.policyVersion, model.vendorListVersion]).toEqual([true, 5, 150]);
      }),
      { numRuns: 1000 },
    );
    expect(consents).toBeGreaterThan(1000);
  });

  const settings = readTcfOptions(tcfOptions());
  const text = (bits: TcBits, list?: VendorList, language = 'en') => encodeBits(bits, { settings, list, language });

  it('has the segment of disclosed vendors, as 2.3 wants it, and says in which language they were shown', () => {
    const made = text(noBits([32, 52, 755, 999]), read(vendorList(), [32, 52, 755]), 'nb');
    const [core, disclosed, ...more] = made.split('.');
    expect(core).toMatch(/^CQ/);
    // standards.md, section 8: what the IAB makes of these four.
    expect(disclosed).toBe('IHzwBAAQAA0AXmA-cAAA');
    expect(more).toEqual([]);
    expect(TCString.decode(made).consentLanguage).toBe('NO');
    expect(TCString.decode(text(noBits(), small, 'pt-BR')).consentLanguage).toBe('PT');
    expect(TCString.decode(text(noBits(), small, 'xx')).consentLanguage).toBe('EN');
  });

  it('says nothing of anybody where there is no list', () => {
    const model = TCString.decode(text(noBits()));
    expect([model.vendorConsents.size, model.vendorsDisclosed.size, model.vendorListVersion]).toEqual([0, 0, 0]);
  });

  it('is not made of what is no TC string', () => {
    for (const odd of ['', '.', 'x.y', 'CQ', '{}.', 'COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA'])
      expect([odd, decodeBits(odd)]).toEqual([odd, undefined]);
    expect(decodeBits(text(noBits([32]), small))?.bits.disclosed).toEqual(new Set([32]));
  });

  it('asks nobody for anything', () => {
    expect(GVL.baseUrl).toBeUndefined();
  });
});
