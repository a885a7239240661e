// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLockdown } from '../../../../src/browser/lockdown/start-lockdown.js';
import { clearCookies, visitAddress } from '../../../support/cookie-jar.js';

const odd = { toString: 1, valueOf: 1 };
const free = { id: 'free', purposes: ['necessary'], match: ['free.example'] };
const ads = { id: 'ads', purposes: ['ads'], match: ['ads.example'] };

/** The limits of a page with this policy, to which nobody has said anything. */
function limitsOf(policy: Readonly<Record<string, unknown>>): readonly string[] {
  const script = document.createElement('script');
  script.id = 'assent-policy';
  script.type = 'application/json';
  script.textContent = JSON.stringify({ guard: { mode: 'lockdown' }, ...policy });
  document.head.replaceChildren(script);
  startLockdown();
  return [...document.head.querySelectorAll('meta')].map(({ content }) => content);
}

beforeEach(() => visitAddress('https://shop.example/'));
afterEach(() => {
  clearCookies();
  vi.unstubAllGlobals();
});

describe('the limit of a page', () => {
  it('leaves out the hosts of services that may not run', () => {
    const [limit, ...others] = limitsOf({ services: [free, ads] });
    expect(limit).toContain(' free.example:*');
    expect(limit).not.toContain('ads.example');
    expect(others).toEqual([]);
  });

  it.each([
    ['the id of a service', { services: [{ ...ads, id: odd }, free, ads] }],
    ['a host', { services: [{ ...free, match: [odd, 'free.example'] }, ads] }],
    ['a host of the guard', { guard: { mode: 'lockdown', hosts: [odd] }, services: [free, ads] }],
    ['the id of a required purpose', { purposes: [{ id: odd, required: true }], services: [free, ads] }],
  ])('is the same where something can not be made a text: %s', (_, policy) => {
    const [limit] = limitsOf(policy);
    expect(limit).toContain(' free.example:*');
    expect(limit).not.toContain('ads.example');
  });

  it.each([
    ['below a wildcard', ['*.acme.example'], ['ads.acme.example']],
    ['by a wildcard', ['ads.acme.example'], ['*.acme.example']],
    ['in capitals', ['Ads.Acme.Example'], ['ads.acme.example']],
  ])('keeps a host closed that a service without a grant claims, too, %s', (_, match, claimed) => {
    const [limit] = limitsOf({
      services: [
        { ...free, match },
        { ...ads, match: claimed },
      ],
    });
    expect(limit).not.toMatch(/acme/i);
  });

  it('is drawn by the first service of an id, as everywhere', () => {
    const [limit] = limitsOf({ services: [ads, { ...free, id: 'ads', match: ['late.example'] }, free] });
    expect(limit).toContain(' free.example:*');
    expect(limit).not.toMatch(/(ads|late)\.example/);
  });
});
