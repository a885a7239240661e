// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mayReload } from '../../../../src/browser/sweep/may-reload.js';
import { releasedWords } from '../../../../src/browser/sweep/released-words.js';
import { clearCookies, visitAddress } from '../../../support/cookie-jar.js';

beforeEach(() => visitAddress('https://shop.example/'));
afterEach(() => {
  clearCookies();
  sessionStorage.clear();
});

const act = (how: string, at = 60_000) => ({ at, how, revision: '1' });
const stored = (how: string): void => void (document.cookie = `assent=1~1~1~${how}~~AA~1.A~x; path=/`);

it.each(['accept-all', 'reject-all', 'save'])('reloads for each decision that a person made: %s', (how) => {
  stored(how);
  expect([mayReload(act(how)), mayReload(act(how))]).toEqual([true, true]);
});

it('reloads once for a decision of a program', () => {
  stored('program');
  expect([mayReload(act('program')), mayReload(act('program'))]).toEqual([true, false]);
  expect(mayReload(act('program', 120_000))).toBe(true);
});

it('reloads once in a session after a decision was forgotten', () => {
  expect([mayReload(null), mayReload(null)]).toEqual([true, false]);
});

it.each([
  ['is not stored', () => {}, act('save')],
  ['stands behind an older one', () => (document.cookie = 'assent=1~1~1~save~abc~AA~1.A~x; path=/'), act('save')],
  ['was to be forgotten and is still there', () => stored('save'), null],
])('does not reload when the decision %s: it would be lost', (_, before, decision) => {
  before();
  expect(mayReload(decision)).toBe(false);
});

it('does not reload when the session can not be marked', () => {
  stored('save');
  const open = vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('off', 'SecurityError');
  });
  expect(mayReload(act('save'))).toBe(false);
  open.mockRestore();
});

const script = (attributes: Readonly<Record<string, string>>): HTMLScriptElement => {
  const element = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

it.each([
  ['a released script of it', { 'data-purpose': 'ads' }, true],
  ['one that waited for more', { 'data-purpose': 'analytics, ads' }, true],
  ['one that another tool has marked', { 'data-cookieconsent': 'ads' }, true],
  ['a script that is held', { 'data-purpose': 'ads', type: 'text/plain' }, false],
  ['one that ran because it was refused', { 'data-purpose': '!ads' }, false],
  ['one of something else', { 'data-purpose': 'analytics' }, false],
  ['one without marks', {}, false],
])('knows whether code is in memory by %s', (_, attributes, expected) => {
  expect(releasedWords([script({}), script(attributes)]).includes('ads')).toBe(expected);
});
