import { announceWhenReady } from './announce-when-ready.js';
import type { Assent } from './browser/api.js';

/**
 * What a policy may want beside assent itself. Comes back when everything that must hear of a choice before anything runs is
 * there, and rejects when it can't be had; announcements are shown later.
 */
export async function load(policy: unknown, assent: Assent, language: string | undefined): Promise<void> {
  announceWhenReady({ policy, assent, language, load: () => import('./announcements.js') });
}
