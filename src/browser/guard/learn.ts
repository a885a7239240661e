import { known } from './known.js';
import { bare } from './native.js';
import type { Unknown } from './native.js';

/** Takes the policy from its text. Of what is no JSON nothing is known, and what is not our own site's stays held. */
export function learn(text: Unknown): void {
  try {
    known.policy = JSON.parse(text, (_, value) => value && bare(value));
    // Without them there is no reason to watch at all.
    known.isOff ||= !/"(match|cookies|storage)"/.test(text);
  } catch {
    // There may be none yet.
  }
}
