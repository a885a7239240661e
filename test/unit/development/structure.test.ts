import { describe, expect, it } from 'vitest';
import { formatFault, validatePolicy } from '../../../src/development.js';
import { completePolicy, completePolicyWith } from '../../support/complete-policy.js';

const errors = (policy: unknown) => validatePolicy(policy).filter(({ severity }) => severity === 'error');
const messages = (policy: unknown) => errors(policy).map(({ message }) => message);

const service = completePolicy.services[0];

describe('the structure of a policy', () => {
  it('has no fault when every key is well used', () => {
    expect(validatePolicy(completePolicy)).toEqual([]);
  });

  it('accepts the smallest policy and only gives advice', () => {
    const faults = validatePolicy({ controller: { name: 'Example Ltd' }, revision: 1, services: [] });
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(faults.map(({ code }) => code)).toContain('UI-30');
  });

  it.each<[string, unknown, string]>([
    ['no object', 7, 'policy: saw 7, wanted an object'],
    ['nothing', undefined, 'policy: saw nothing, wanted an object'],
    ['a list', [], 'policy: saw an empty list, wanted an object'],
    ['a missing key', completePolicyWith({ services: undefined }), 'services: saw nothing, wanted a list'],
    [
      'a missing name',
      completePolicyWith({ controller: {} }),
      'controller.name: saw nothing, wanted a string of 1 to 120 characters',
    ],
    [
      'a number as id',
      completePolicyWith({ purposes: [completePolicy.purposes[0], { id: 7 }] }),
      'purposes[1].id: saw 7, wanted a string that starts with a letter and goes on with letters, digits, "_" or "-", at most 64 characters',
    ],
    [
      'a slip in a key',
      completePolicyWith({ cookie: { day: 5 } }),
      'cookie.day: saw 5, wanted no such key; "days" is known',
    ],
    [
      'a key of its own',
      completePolicyWith({ notice: { colour: 'red' } }),
      'notice.colour: saw "red", wanted one of the keys layout, position, theme, reopen, languages, tokens',
    ],
    [
      'an odd key',
      completePolicyWith({ notice: { 'a b': 1 } }),
      'notice["a b"]: saw 1, wanted one of the keys layout, position, theme, reopen, languages, tokens',
    ],
    [
      'a wrong word',
      completePolicyWith({ notice: { layout: 'wall' } }),
      'notice.layout: saw "wall", wanted one of "bar", "box", "dialog"',
    ],
    [
      'revision 0',
      completePolicyWith({ revision: 0 }),
      'revision: saw 0, wanted 1 to 32 letters, digits, "_", ".", ":" or "-"',
    ],
    [
      'a service without purposes',
      completePolicyWith({ services: [{ ...service, purposes: [] }] }),
      'services[0].purposes: saw a list of 0, wanted at least 1',
    ],
    [
      'a retention in words',
      completePolicyWith({ services: [{ ...service, retention: 'a year' }] }),
      'services[0].retention: saw "a year", wanted a whole number of days from 1 to 36500, or "session"',
    ],
    [
      'a short cookie pattern',
      completePolicyWith({ services: [{ ...service, cookies: [{ name: '_a*', retention: 1 }] }] }),
      'services[0].cookies[0].name: saw "_a*", wanted a cookie name, exact or with at least 3 characters and one trailing "*"',
    ],
    [
      'a region in small letters',
      completePolicyWith({ regions: { fr: { models: {} } } }),
      'regions.fr: saw the key "fr", wanted a region code in capitals such as "FR" or "US-CA", or "*"',
    ],
    [
      'a long title',
      completePolicyWith({ texts: { en: { title: 'x'.repeat(121) } } }),
      'texts.en.title: saw 121 characters, wanted a string of 1 to 120 characters',
    ],
    [
      'an event handler as attribute',
      completePolicyWith({ services: [{ ...service, scripts: [{ src: '/a.js', attributes: { onload: 'x' } }] }] }),
      'services[0].scripts[0].attributes.onload: saw the key "onload", wanted an attribute name in small letters that starts with "data-"',
    ],
  ])('tells where, what and what instead: %s', (_name, policy, message) => {
    expect(messages(policy)).toEqual([message]);
  });

  it.each([
    ['purposes', 33, (index: number) => ({ id: `p${index}`, description: 'A description that is long enough.' })],
    ['services', 2001, (index: number) => ({ ...service, id: `s${index}`, cookies: [] })],
  ])('limits the number of %s', (key, count, make) => {
    const list = Array.from({ length: count }, (_unused, index) => make(index));
    expect(messages(completePolicyWith({ [key]: list, texts: {} }))).toContain(
      `${key}: saw a list of ${count}, wanted at most ${count - 1}`,
    );
  });

  it('demands a reason for a required purpose, except for "necessary"', () => {
    const [missing] = errors(completePolicyWith({ purposes: [{ id: 'chat', required: true }] }));
    expect(missing).toMatchObject({ code: 'UI-14', path: 'purposes[0].reason' });
    expect(errors(completePolicyWith({ purposes: [{ id: 'chat' }, { id: 'necessary', required: true }] }))).toEqual([]);
  });

  it('takes a key that is undefined as missing', () => {
    expect(errors(completePolicyWith({ id: undefined, notice: { layout: undefined } }))).toEqual([]);
  });

  it('reports a fault of the structure and one between fields together', () => {
    const faults = errors(completePolicyWith({ foo: 1, services: [{ ...service, purposes: ['anlytics'] }] }));
    expect(faults.map(({ code }) => code)).toEqual(['schema-unknown-key', 'purpose-unknown']);
  });

  it('fits on one line', () => {
    expect(validatePolicy(7).map(formatFault)).toEqual(['error schema-value: policy: saw 7, wanted an object']);
  });
});
