import { describe, expect, it } from 'vitest';
import { isAllowed, reasonOf } from '../../../src/core/rules.js';
import { own } from '../../../src/core/unchecked.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide, recordOf } from '../../support/visitor.js';

const one = (id: string, kind = 'partner', more: object = {}) => ({
  id,
  purposes: ['ads'],
  provider: { name: id, class: kind },
  ...more,
});
const partners = one('partners', 'partner', { kind: 'class', name: 'Partners' });
const own1 = one('house-ads', 'self');
const policy = policyWith({ services: [own1, one('acme'), one('other-ads'), partners] });
const later = policyWith({ services: [own1, one('acme'), one('other-ads'), one('newcomer'), partners] });

const on = (state: ReturnType<typeof arrive>): string[] =>
  [...state.rules.keys()].filter((id) => isAllowed(state, id) && id !== 'necessary');

describe('a switch for a class of a purpose', () => {
  it('goes with the purpose, and takes all services of the class along, and no other', () => {
    const granted = decide(arrive(policy), { ads: true });
    expect(on(granted).sort()).toEqual(['acme', 'ads', 'house-ads', 'other-ads', 'partners']);
    expect(on(decide(granted, { partners: false })).sort()).toEqual(['ads', 'house-ads']);
    expect(on(decide(decide(granted, { partners: false }), { partners: true }))).toContain('acme');
  });

  it('is stricter than the purpose when both are decided at once', () => {
    expect(on(decide(arrive(policy), { ads: true, partners: false })).sort()).toEqual(['ads', 'house-ads']);
    expect(on(decide(arrive(policy), { ads: false, partners: true }))).toEqual(['partners']);
  });

  it('leaves single services their own choice', () => {
    const state = decide(arrive(policy), { ads: true, partners: false, acme: true });
    expect(on(state).sort()).toEqual(['acme', 'ads', 'house-ads']);
  });

  it('refuses a service that comes to a refused class later, without asking, though its purpose is granted', () => {
    const refused = recordOf(policy, decide(arrive(policy), { ads: true, partners: false }));
    const state = arrive(later, { records: [refused] });
    expect(reasonOf(state, 'newcomer')).toBe('refused');
    expect(reasonOf(decide(state, { ads: true, partners: false }), 'newcomer')).toBe('refused');
  });

  it('lets nothing that is new run because of a class that was granted: it is asked about', () => {
    const granted = recordOf(policy, decide(arrive(policy), { ads: true }));
    expect(reasonOf(arrive(later, { records: [granted] }), 'newcomer')).toBe('undecided');
  });

  it('keeps a refused class out where the region lets the purpose run unasked', () => {
    const regions = { '*': { models: { ads: 'opt-out' } } };
    const lenient = { ...policy, regions };
    const refused = decide(arrive(lenient, { region: 'US' }), { partners: false });
    expect(on(arrive(lenient, { region: 'US' }))).toContain('acme');
    expect(on(refused).sort()).toEqual(['ads', 'house-ads']);
    const records = [recordOf(lenient, refused, { region: 'US' })];
    expect(on(arrive({ ...later, regions }, { region: 'US', records })).sort()).toEqual(['ads', 'house-ads']);
  });

  it('is refused by the opt-out signal, as its purpose is', () => {
    expect(reasonOf(arrive(policy, { optOut: true }), 'partners')).toBe('signal');
  });

  it('does not switch services that serve another purpose alone', () => {
    const mixed = policyWith({
      services: [one('acme', 'partner', { purposes: ['analytics'] }), partners],
    });
    const state = arrive(mixed);
    expect(state.rules.get('acme')?.purposes).toEqual(['analytics']);
  });

  it('costs the record no more than a service does', () => {
    const ids = Array.from({ length: 6 }, (_, index) => one(`ads-service-${index}`));
    const without = recordOf(
      policyWith({ services: ids }),
      decide(arrive(policyWith({ services: ids })), { ads: true }),
    );
    const all = policyWith({ services: [...ids, partners] });
    const withSwitch = recordOf(all, decide(arrive(all), { ads: true }));
    expect(withSwitch.length - without.length).toBeLessThan(8);
  });
});

describe('recipients without a switch', () => {
  const told = (kind: string) =>
    policyWith({
      purposes: [{ id: 'ads', recipients: [{ id: 'host', name: 'Host', class: kind, reason: 'Stores it.' }] }],
    });

  it('are no entries of the record, and are asked about again only when they reach further', () => {
    const plain = told('processor');
    const granted = recordOf(plain, decide(arrive(plain), { ads: true }));
    expect([...arrive(plain).rules.keys()]).not.toContain('host');
    expect(own(plain, 'purposes')).toHaveLength(1);
    expect(reasonOf(arrive(told('self'), { records: [granted] }), 'ads')).toBe('granted');
    const wide = arrive(told('other'), { records: [granted] });
    expect(reasonOf(wide, 'ads')).toBe('undecided');
    expect(wide.rules.get('ads')?.changes).toBe('{partner} → {other}');
  });
});
