import { GppModel } from '@iabgpp/cmpapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionFor, supportedAPIs, writeSections } from '../../../../src/signals/gpp/sections.js';
import type { GppUse } from '../../../../src/signals/gpp/sections.js';

const all: readonly GppUse[] = ['sale', 'sharing', 'targeted'];
/** Numbers and prefixes as the IAB lists them, up to the last that is stable. */
const numbers = {
  ...{ usnat: 7, usca: 8, usva: 9, usco: 10, usut: 11, usct: 12, usfl: 13, usmt: 14, usor: 15, ustx: 16, usde: 17 },
  ...{ usia: 18, usne: 19, usnh: 20, usnj: 21, ustn: 22, usmn: 23 },
} as const;
const prefixes = Object.keys(numbers);
const withoutSignal = ['usva', 'usut', 'usfl'];

const section = fc.constantFrom(...prefixes, undefined);
const choice = fc.record({ section, allowed: fc.subarray([...all]), signal: fc.boolean(), mspa: fc.boolean() });

describe('what is written for a decision', () => {
  it('is that decision when the library of the IAB reads it, in 1,000 of them', () => {
    fc.assert(
      fc.property(choice, (made) => {
        const { gppString, applicableSections, sectionList, parsedSections } = writeSections(made);
        const read = new GppModel(gppString);
        if (!made.section) {
          expect([read.getSectionIds(), applicableSections, sectionList, parsedSections]).toEqual([[], [-1], [], {}]);
          return;
        }
        const number = numbers[made.section as 'usnat'];
        expect([read.getSectionIds(), applicableSections, sectionList]).toEqual([[number], [number], [number]]);
        const fields: Record<string, unknown> = read.getSection(made.section);

        const optOut = (...uses: GppUse[]) => (uses.every((use) => made.allowed.includes(use)) ? 2 : 1);
        const isNational = made.section === 'usnat';
        const expected: Record<string, unknown> = {
          SaleOptOut: optOut('sale'),
          SharingOptOut: isNational ? optOut('sharing') : optOut('sharing', 'targeted'),
          TargetedAdvertisingOptOut: isNational ? optOut('targeted') : optOut('sharing', 'targeted'),
          MspaCoveredTransaction: made.mspa ? 1 : 2,
          MspaOptOutOptionMode: made.mspa ? 1 : 0,
          MspaServiceProviderMode: made.mspa ? 2 : 0,
          Gpc: made.signal,
        };
        for (const [field, value] of Object.entries(expected))
          if (field in fields) expect([field, fields[field]]).toEqual([field, value]);
        expect(fields['SaleOptOut']).toBe(expected['SaleOptOut']);
        expect('SharingOptOut' in fields || 'TargetedAdvertisingOptOut' in fields).toBe(true);
        expect('Gpc' in fields).toBe(!withoutSignal.includes(made.section));

        // What can be read in the page is the same, in parts.
        const [core, signal, ...more] = parsedSections[made.section] ?? [];
        const isOfSignal = (field: string) => field.startsWith('Gpc');
        expect(core).toEqual(Object.fromEntries(Object.entries(fields).filter(([field]) => !isOfSignal(field))));
        expect(signal).toEqual(
          withoutSignal.includes(made.section) ? undefined : { SubsectionType: 1, Gpc: made.signal },
        );
        expect(more).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(prefixes)('gives the notices in %s, and says nothing of sensitive data or children', (prefix) => {
    const [core = {}] =
      writeSections({ section: prefix, allowed: all, signal: false, mspa: false }).parsedSections[prefix] ?? [];
    const fields = Object.entries(core as Record<string, unknown>);
    const isSensitive = (field: string) => /Sensitive|Consent/.test(field);
    expect(fields.filter(([field]) => isSensitive(field)).flatMap(([, value]) => value)).not.toContain(1);
    expect(fields.filter(([field]) => isSensitive(field)).flatMap(([, value]) => value)).not.toContain(2);
    for (const [field, value] of fields)
      if (field.endsWith('Notice') && !isSensitive(field)) expect([field, value]).toEqual([field, 1]);
    expect(fields.filter(([field]) => field.endsWith('Notice')).length).toBeGreaterThan(2);
  });

  it.each([
    ['usnat', all, false, 'DBABLA~CVQqAAAAAACA.QA'],
    ['usnat', [], false, 'DBABLA~CVQVAAAAAACA.QA'],
    ['usnat', [], true, 'DBABLA~CVQVAAAAAACA.YA'],
    ['usca', all, false, 'DBABBg~BUoAAACA.QA'],
    ['usca', ['sale', 'sharing'], false, 'DBABBg~BUkAAACA.QA'],
    ['usva', [], true, 'DBABRg~BVUAACA'],
    [undefined, all, true, 'DBAA'],
  ] as const)('is, for %s with %j and the opt-out signal %j, %s', (prefix, allowed, signal, text) => {
    expect(writeSections({ section: prefix, allowed, signal, mspa: false }).gppString).toBe(text);
  });
});

describe('the section for a place', () => {
  it.each([
    ['US-CA', 'usca'],
    ['us-tx', 'ustx'],
    ['US', 'usnat'],
    ['US-WA', 'usnat'],
    ['US-MD', 'usnat'],
    ['US-NAT', 'usnat'],
    ['US-', 'usnat'],
    ['', 'usnat'],
    ['*', 'usnat'],
    ['nowhere', 'usnat'],
    ['GB', undefined],
    ['DE', undefined],
    ['ca-qc', undefined],
  ])('%s is %s by state, and by nation the same or usnat', (place, prefix) => {
    expect(sectionFor(place, true)).toBe(prefix);
    expect(sectionFor(place, false)).toBe(prefix && 'usnat');
  });

  it('is among those that are said to be supported', () => {
    expect(supportedAPIs(false)).toEqual(['7:usnat']);
    expect(supportedAPIs(true)).toEqual(Object.entries(numbers).map(([prefix, number]) => `${number}:${prefix}`));
  });
});
