// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { endpointOf } from '../../../../src/browser/receipts/create-delivery.js';
import { visitAddress } from '../../../support/cookie-jar.js';

beforeEach(() => visitAddress('https://shop.example/a/b?c'));

it.for([
  ['/receipts', '/receipts'],
  ['/', '/'],
  ['/a/../receipts?shop=1', '/receipts?shop=1'],
  ['/receipts#x', '/receipts'],
] as const)('takes %s', ([given, taken]) => {
  expect(endpointOf(given)).toBe(taken);
});

it.for([
  ...[
    '',
    'receipts',
    './receipts',
    '//evil.example',
    '//evil.example/r',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
  ],
  ...['/\n/evil.example', ' /receipts', 'https://shop.example/receipts', 'javascript:alert(1)', 'data:,x', 'blob:x'],
  ...[null, undefined, 1, true, {}, ['/receipts']],
])('takes no other: %j', (given) => {
  expect(endpointOf(given)).toBeUndefined();
});

it('never leads to another site, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((text) => `/${text}`),
      ),
      (given) => {
        const taken = endpointOf(given);
        if (taken !== undefined) expect(new URL(taken, location.origin).origin).toBe('https://shop.example');
      },
    ),
  );
});
