import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAssent } from '../../../src/index.js';
import { odd } from '../../support/odd.js';

const policy = {
  revision: 1,
  controller: { name: 'Example Ltd', policyUrl: '/privacy' },
  purposes: [{ id: 'login', required: true, reason: 'To stay signed in.' }],
  services: [{ id: 'stats', name: 'Stats', purposes: ['analytics'], provider: { name: 'Stats', class: 'processor' } }],
  regions: { FR: { models: { analytics: 'opt-out' } } },
} as const;

describe('where there is no page', () => {
  const warn = vi.spyOn(console, 'warn');
  beforeEach(() => warn.mockReset().mockImplementation(() => {}));
  afterEach(() => expect(globalThis).not.toHaveProperty('document'));

  it('what needs no decision is on, the rest is off, and no id of the policy is warned about', () => {
    const assent = createAssent(policy, { region: 'FR' });
    expect(['necessary', 'login', 'analytics', 'stats'].map((id) => assent.explain(id as 'stats'))).toEqual([
      { id: 'necessary', allowed: true, reason: 'required', rule: '' },
      { id: 'login', allowed: true, reason: 'required', rule: '' },
      { id: 'analytics', allowed: false, reason: 'undecided', rule: '' },
      { id: 'stats', allowed: false, reason: 'undecided', rule: '' },
    ]);
    expect(assent.allows('necessary')).toBe(true);
    expect(assent.allows('stats')).toBe(false);
    expect(assent.decision).toBeNull();
    expect(warn).not.toHaveBeenCalled();
  });

  it('an unknown id is off and warned about', () => {
    const assent = createAssent(policy);
    expect(assent.allows('anlytics' as 'stats')).toBe(false);
    expect(warn.mock.calls).toEqual([['assent:', 'unknown-id', 'anlytics', undefined]]);
  });

  it('nothing can be granted, and nothing throws', async () => {
    const assent = createAssent(policy);
    await assent.acceptAll();
    expect(assent.allows('stats')).toBe(false);
    expect(Object.isFrozen(assent)).toBe(true);
  });

  it.for([null, undefined, 'text', [], odd])('what is no policy allows nothing but what is necessary: %j', (wrong) => {
    const assent = createAssent(wrong as typeof policy);
    expect(assent.allows('necessary')).toBe(true);
    expect(assent.allows('stats')).toBe(false);
  });
});
