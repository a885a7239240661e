import type { JSX } from 'preact';
import { own } from '../core/unchecked.js';
import { plainText } from './plain-text.js';
import type { PreferencesView } from './preferences-view.js';
import { sweptLines } from './swept-lines.js';

/** When and how the visitor chose last, and what became of what services had left. */
export function LastChoice({ view }: { readonly view: PreferencesView }): JSX.Element | null {
  const { say, language } = view;
  const { act } = view.state();
  if (!act) return null;
  // `Intl` takes inherited options as well.
  const options = Object.setPrototypeOf({ dateStyle: 'long', timeStyle: 'short' }, null);
  const date = new Intl.DateTimeFormat(language, options).format(act.at);
  const how = { 'accept-all': say('acceptAll'), 'reject-all': say('rejectAll'), save: say('save'), object: say('off') };
  return (
    <p class="soft">
      {say('decided').replace('{date}', () => date)} ({plainText(own(how, act.how)) || say('program')})
      {sweptLines(view).map((text) => (
        <span>{text}</span>
      ))}
    </p>
  );
}
