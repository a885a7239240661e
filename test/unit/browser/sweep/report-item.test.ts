// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/browser/sweep/find.js';
import { reportItem } from '../../../../src/browser/sweep/report-item.js';
import type { Area } from '../../../../src/browser/sweep/report.js';
import { visitAddress } from '../../../support/cookie-jar.js';

beforeEach(() => visitAddress('https://www.shop.example/'));

const report = (source: object, outcomes: Readonly<Record<string, Outcome>> = {}, area: Area = 'cookie') => {
  const name = String(Reflect.get(source, 'name'));
  const { state, reason, headers } = reportItem(
    area,
    { service: 'gone', name, source },
    new Map(Object.entries(outcomes)),
  );
  return [state, reason, headers];
};

it.each<[what: string, source: object, outcomes: Readonly<Record<string, Outcome>>, expected: unknown[]]>([
  ['what is not there', { name: '_ads' }, { other: true }, ['absent', undefined, []]],
  ['what was gone meanwhile', { name: '_ads' }, { _ads: false }, ['absent', undefined, []]],
  ['what was deleted', { name: '_ads' }, { _ads: true }, ['removed', undefined, []]],
  ['a family of which all was deleted', { name: '_ads*' }, { _ads1: true, _ads2: false }, ['removed', undefined, []]],
  [
    'a family of which one stays',
    { name: '_ads*' },
    { _ads1: true, _ads2: 'server' },
    ['remains', 'server', ['Set-Cookie: _ads2=; Path=/; Max-Age=0; Secure']],
  ],
  ['what another service uses', { name: '_ads' }, { _ads: 'shared' }, ['remains', 'shared', []]],
  [
    'one that script can not see',
    { name: '_ads', httpOnly: true, path: '/shop', domain: 'shop.example' },
    {},
    ['remains', 'server', ['Set-Cookie: _ads=; Path=/shop; Domain=shop.example; Max-Age=0; Secure']],
  ],
  ['a family that script can not see', { name: '_ads*', httpOnly: true }, {}, ['remains', 'server', []]],
  [
    'one of a domain that the page does not belong to',
    { name: '_ads', domain: 'pay.shop.example' },
    {},
    ['remains', 'server', ['Set-Cookie: _ads=; Path=/; Domain=pay.shop.example; Max-Age=0; Secure']],
  ],
  ['one whose domain ends alike', { name: '_ads', domain: 'op.example' }, {}, expect.arrayContaining(['remains'])],
  ['one of a parent domain', { name: '_ads', domain: 'shop.example' }, {}, ['absent', undefined, []]],
  ['one of this host', { name: '_ads', domain: 'www.shop.example' }, { _ads: true }, ['removed', undefined, []]],
  ['one of another site', { name: '_ads', thirdParty: true }, {}, ['remains', 'third-party', []]],
])('tells of %s', (_, source, outcomes, expected) => {
  expect(report(source, outcomes)).toEqual(expected);
});

it.each<[reason: Outcome, headers: unknown[]]>([
  ['in-use', ['Clear-Site-Data: "storage"']],
  ['failed', ['Clear-Site-Data: "storage"']],
  ['shared', []],
])('tells how the server clears a database that is %s', (reason, headers) => {
  expect(report({ name: 'ads' }, { ads: reason }, 'indexedDB')).toEqual(['remains', reason, headers]);
});

it('has headers that can not be changed by a listener', () => {
  const item = reportItem('cookie', { service: 'gone', name: '_ads', source: {} }, new Map());
  expect(Object.isFrozen(item.headers)).toBe(true);
});
