import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { purposes, regionProfiles, rowsOf } from '../../../build/region-matrix.mjs';
import type { RegionCase } from '../../../build/region-matrix.mjs';
import { regionsDocument, regionsPath } from '../../../build/regions-page.mjs';
import { reasonOf } from '../../../src/core/rules.js';
import { validatePolicy } from '../../../src/development/validate-policy.js';
import { completePolicy, completePolicyWith } from '../../support/complete-policy.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide, recordOf } from '../../support/visitor.js';

const profiles = await regionProfiles();
const services = purposes.map((purpose) => ({ id: `${purpose}-tag`, purposes: [purpose] }));

/** The record of an adult who decided before, on a page of the same region. */
function earlier(policy: unknown, region: string | undefined, { purpose, prior }: RegionCase): string[] {
  if (prior === 'none') return [];
  const around = { region, age: 'adult', optOut: prior === 'overridden' };
  return [recordOf(policy, decide(arrive(policy, around), { [purpose]: prior !== 'refused' }), around)];
}

describe.each(profiles)('the profile %s', (_name, profile) => {
  const place = profile?.places[0];
  const policy = policyWith({ services, regions: profile ? { [place ?? '']: profile } : {} });

  it('gives every purpose the reason of the matrix, and its service the same', () => {
    for (const row of rowsOf(profile)) {
      const { optOut, age, purpose, reason } = row;
      const state = arrive(policy, { region: place, optOut, age, records: earlier(policy, place, row) });
      expect({ ...row, reason: reasonOf(state, purpose) }).toEqual(row);
      expect({ ...row, reason: reasonOf(state, `${purpose}-tag`) }).toEqual(row);
      expect(reason).toMatch(/^(required|granted|overridden|region|refused|signal|locked|undecided)$/);
      expect(state.rule).toBe(place ?? '');
    }
  });
});

describe('the profiles together', () => {
  const all = profiles.flatMap(([name, profile]) => (profile ? [{ name, ...profile }] : []));

  it.each(all)('stand in a policy without a fault: $name', ({ name, ...profile }) => {
    const { places, verified, source } = profile;
    const regions = Object.fromEntries(places.map((code) => [code, profile]));
    const counted = { id: 'analytics', detail: 'aggregate' };
    const asked = [...completePolicy.purposes, counted];
    expect(validatePolicy(completePolicyWith({ regions, purposes: asked }))).toEqual([]);
    expect(verified).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(source.length).toBeGreaterThan(20);
    expect(name).toMatch(/^[a-z]{2}(-[a-z]+)?$/);
  });

  it('ask first about ads and merging, and lock them for children under 13', () => {
    for (const { name, models, ages } of all) {
      expect([name, models.ads, models.merging]).toEqual([name, 'opt-in', 'opt-in']);
      expect(ages['under-13']).toEqual(expect.arrayContaining(['ads', 'merging']));
    }
  });

  it('lock no less for the younger', () => {
    for (const { ages } of all) {
      expect(ages['under-13']).toEqual(expect.arrayContaining([...ages['13-15']]));
      expect(ages['13-15']).toEqual(expect.arrayContaining([...ages['16-17']]));
    }
  });

  it('have no place twice', () => {
    const places = all.flatMap((profile) => profile.places);
    expect(new Set(places).size).toBe(places.length);
  });

  it('never give a country less than one of its parts', () => {
    for (const { places, models } of all) {
      for (const place of places.filter((code) => code.length === 2)) {
        const parts = all.filter((other) => other.places.some((code) => code.startsWith(`${place}-`)));
        if (parts.some((part) => part.models.analytics === 'opt-in')) expect(models.analytics).toBe('opt-in');
      }
    }
  });

  it('are on docs/regions.md as they are: node build/regions-page.mjs', async () => {
    expect(await regionsDocument()).toBe(readFileSync(regionsPath, 'utf8'));
  });
});
