import type { RegionProfile } from '../src/regions/region-profile.js';
import type { Reason } from '../src/core/settled.js';

export interface RegionCase {
  readonly purpose: string;
  readonly prior: 'none' | 'granted' | 'overridden' | 'refused';
  readonly optOut: boolean;
  readonly age: string | undefined;
}

export interface RegionRow extends RegionCase {
  readonly reason: Reason;
}

export const purposes: readonly string[];
export const ages: readonly (string | undefined)[];
export const priors: readonly RegionCase['prior'][];
export function regionProfiles(): Promise<readonly (readonly [string, RegionProfile | undefined])[]>;
export function expectedReason(profile: RegionProfile | undefined, around: RegionCase): Reason;
export function rowsOf(profile: RegionProfile | undefined): readonly RegionRow[];
