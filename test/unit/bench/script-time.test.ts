import { expect, it } from 'vitest';
import { scriptTimeOf } from '../../../bench/script-time.mjs';

const span = (name: string, from: number, to: number, tid = 1) => ({
  ph: 'X',
  pid: 1,
  tid,
  name,
  ts: from * 1000,
  dur: (to - from) * 1000,
});

const page = span('ParseHTML', 0, 5);

it('counts scripts once, however they are nested', () => {
  expect(scriptTimeOf([page, span('FunctionCall', 12, 18), span('EvaluateScript', 10, 20)])).toBe(10);
});

it('takes layout in the middle of a script off, and adds a script in the middle of parsing', () => {
  expect(scriptTimeOf([page, span('FunctionCall', 10, 20), span('Layout', 12, 15)])).toBe(7);
  expect(scriptTimeOf([page, span('EvaluateScript', 2, 4)])).toBe(2);
});

it('counts promises, and nothing of other threads', () => {
  expect(scriptTimeOf([page, span('RunMicrotasks', 10, 13), span('FunctionCall', 10, 90, 2)])).toBe(3);
});
