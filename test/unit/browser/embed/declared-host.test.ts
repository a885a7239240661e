// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { areDeclared } from '../../../../src/browser/embed/declared-host.js';
import { visitAddress } from '../../../support/cookie-jar.js';
import { deep, odd } from '../../../support/odd.js';
import { arrive } from '../../../support/visitor.js';

const video = { id: 'video', purposes: ['ads'], match: ['*.video.example', 'video.example'] };

const isDeclared = (services: readonly unknown[], ...addresses: readonly string[]): boolean =>
  areDeclared({ addresses, needs: ['video'] }, { services }, arrive({ services }));

beforeEach(() => visitAddress('https://shop.example/'));

describe('whether an embed may be loaded once', () => {
  it('depends on the hosts that its services declare', () => {
    expect(isDeclared([video], 'https://video.example/1', 'https://a.video.example/2', '/own')).toBe(true);
    expect(isDeclared([video], 'https://video.example/1', 'https://evil.example/')).toBe(false);
    expect(isDeclared([video], 'https://evil-video.example/')).toBe(false);
  });

  it.each([
    ['odd', odd],
    ['nested deeply', deep],
  ])('does not depend on what can not be made a text, being %s', (_, value) => {
    const services = [{ id: value, match: value }, { ...video, match: [value, ...video.match] }, value];
    expect(isDeclared(services, 'https://video.example/1')).toBe(true);
    expect(isDeclared(services, 'https://evil.example/')).toBe(false);
    for (const nothing of [value, null, '', 0]) {
      expect(isDeclared([{ ...video, match: [nothing] }], 'https://evil.example/')).toBe(false);
      expect(isDeclared([{ ...video, match: [nothing, 'x.example'] }], 'https://evil.example/')).toBe(false);
    }
  });
});
