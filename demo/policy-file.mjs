import { readFileSync } from 'node:fs';

const file = new URL('./policy.json', import.meta.url);

/** The demo's policy, read again each time so that an edit shows on the next page load. */
export function readPolicy() {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The same with something that everybody is told: on a page of its own, so that the others stay as they are. */
export function announcingPolicy() {
  const policy = readPolicy();
  const { name } = policy.controller;
  return {
    ...policy,
    controller: { ...policy.controller, formerly: [{ name: 'Northlight Press', grants: 'keep' }] },
    announcements: [
      {
        id: 'takeover-2026',
        kind: 'ownership',
        date: '2026-12-01',
        title: `${name} takes over from Northlight Press`,
        text: `From 1 December ${name} answers for your data in the place of Northlight Press. What you have chosen stays as it is.`,
        url: '/privacy',
      },
    ],
  };
}
