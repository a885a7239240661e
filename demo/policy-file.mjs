import { readFileSync } from 'node:fs';

const file = new URL('./policy.json', import.meta.url);

/** The demo's policy, read again each time so that an edit shows on the next page load. */
export function readPolicy() {
  return JSON.parse(readFileSync(file, 'utf8'));
}
