/*
 * What each region profile comes to, worked out from its data alone and not by the rules that the browser runs: the page
 * shows it, and tests hold the rules against it.
 */
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/regions', import.meta.url));

export const purposes = ['analytics', 'ads', 'merging'];
/** Undefined: the page says nothing. */
export const ages = [undefined, 'under-13', '13-15', '16-17', 'adult'];
/** `overridden`: granted while the opt-out signal was on. All of them by an adult, on an earlier page of the region. */
export const priors = ['none', 'granted', 'overridden', 'refused'];

/** Every profile by the name of its file, and last, named by nothing, what holds where no region is known. */
export async function regionProfiles() {
  const names = (await readdir(folder))
    .map((file) => basename(file, '.ts'))
    .filter((name) => name !== 'region-profile');
  const profiles = await Promise.all(
    names.sort().map(async (name) => [name, (await import(`../src/regions/${name}.ts`)).profile]),
  );
  return [...profiles, ['', undefined]];
}

/** The reason that `explain` gives. */
export function expectedReason(profile, { purpose, optOut, age, prior }) {
  const isLocked = profile ? profile.ages[age]?.includes(purpose) : ages.slice(1, 4).includes(age);
  if (prior === 'refused') return 'refused';
  if (isLocked) return 'locked';
  const isSignalled = optOut && purpose !== 'analytics';
  if (isSignalled) return prior === 'overridden' ? 'overridden' : 'signal';
  if (prior !== 'none') return 'granted';
  return profile && profile.models[purpose] !== 'opt-in' ? 'region' : 'undecided';
}

/** Every combination for one profile. */
export function rowsOf(profile) {
  return purposes.flatMap((purpose) =>
    priors.flatMap((prior) =>
      [false, true].flatMap((optOut) =>
        ages.map((age) => {
          const row = { purpose, prior, optOut, age };
          return { ...row, reason: expectedReason(profile, row) };
        }),
      ),
    ),
  );
}
