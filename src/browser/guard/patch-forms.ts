import { isElement } from './inert.js';
import { getAttribute, nothing } from './native.js';
import type { Patch } from './patcher.js';
import type { Queue } from './queue.js';
import type { Judge } from './verdict.js';

/** Forms that go to a service. They are not sent later: what was typed may be wrong by then. Gives back a listener. */
export function patchForms(patch: Patch, queue: Queue, judge: Judge): (event: SubmitEvent) => void {
  const holds = (form: unknown, submitter: unknown): boolean => {
    const own: unknown = submitter && getAttribute(submitter, 'formaction');
    const url = String(own ?? getAttribute(form, 'action'));
    const element = isElement(form) ? form : undefined;
    return queue.holds({ kind: 'form', url, element, find: () => judge([url]), refuse: nothing });
  };
  patch('HTMLFormElement.submit', (form) => holds(form, null) && nothing);
  return (event) => {
    if (holds(event.target, event.submitter)) event.preventDefault();
  };
}
