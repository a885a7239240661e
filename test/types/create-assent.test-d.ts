import { createAssent } from '../../src/index.js';
import type { Decision, Explanation, Policy, SweepEvent, SweptItem } from '../../src/index.js';

/* Nothing here runs: the type checker is the test. */

const assent = createAssent(
  {
    controller: { name: 'Example Ltd' },
    revision: 1,
    purposes: [{ id: 'chat' }],
    services: [{ id: 'acme-stats', purposes: ['analytics'] }],
  },
  { region: 'FR', language: 'de', nonce: 'n' },
);

export const isOn: boolean = assent.allows('analytics') && assent.allows('chat') && assent.allows('acme-stats');
export const why: Explanation = assent.explain('merging');
export const decision: Decision | null = assent.decision;
export const stop: () => void = assent.on('change', ({ decision: changed }) => changed?.choices['ads']);
export const once: Promise<void> = assent.whenAllowed('acme-stats');
assent.on('warning', ({ code, about }) => code.startsWith(about));
assent.on('gate', ({ type, element }) => element.matches(type));
void assent.update({ ads: true, 'acme-stats': false });

export const swept: SweptItem[] = [];
document.addEventListener('assent:sweep', ({ detail }) => {
  const { items, needsReload }: SweepEvent = detail;
  if (needsReload) swept.push(...items);
});

// @ts-expect-error a slip in a purpose id
assent.allows('anlytics');
// @ts-expect-error a slip in a service id
void assent.update({ 'acme-stat': true });
// @ts-expect-error a choice is a boolean
void assent.update({ ads: 'yes' });
// @ts-expect-error there is no such event
assent.on('changed', () => undefined);
// @ts-expect-error nothing can be replaced
assent.decision = null;
// @ts-expect-error a controller is required
createAssent({ revision: 1, services: [] });

declare const loaded: Policy;
createAssent(loaded).allows('anything');
