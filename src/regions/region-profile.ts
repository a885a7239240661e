import type { AgeBand } from '../core/region.js';

/**
 * What one law or guidance says, to be put under a key of the policy's `regions`. Data only: a site may replace any of it.
 * Ads and merging are opt-in in all of them, which is what the product promises, even where a law asks for less.
 */
export interface RegionProfile {
  /** Regions that it was written for, each a key of `regions` under which it may stand. */
  readonly places: readonly string[];
  /** A law that lets something run unasked says so here, purpose by purpose; a purpose without a model is opt-in. */
  readonly models: {
    readonly analytics: 'opt-in' | 'opt-out' | 'notice-only';
    readonly ads: 'opt-in';
    readonly merging: 'opt-in';
  };
  /** What is locked off at an age. Children under 13 get neither ads nor merging anywhere. */
  readonly ages: Readonly<Record<Exclude<AgeBand, 'adult'>, readonly string[]>>;
  /** What the rule rests on, in short. */
  readonly source: string;
  /** Day on which that was last looked at. */
  readonly verified: string;
}
