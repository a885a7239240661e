import type { JSX } from 'preact';
import { own } from '../core/unchecked.js';
import { plainText } from './plain-text.js';
import type { PreferencesView } from './preferences-view.js';

/** Why a thing remains, in words: an open connection, an error and too many things are all the browser's refusal. */
function why(reason: string, { say }: PreferencesView): string {
  return say('why', reason) || say('why', 'failed');
}

/** When and how the visitor chose last, and what became of what services had left. */
export function LastChoice({ view }: { readonly view: PreferencesView }): JSX.Element | null {
  const { say, language, swept } = view;
  const { act } = view.state();
  if (!act) return null;
  // `Intl` takes inherited options as well.
  const options = Object.setPrototypeOf({ dateStyle: 'long', timeStyle: 'short' }, null);
  const date = new Intl.DateTimeFormat(language, options).format(act.at);
  const how = { 'accept-all': say('acceptAll'), 'reject-all': say('rejectAll'), save: say('save'), object: say('off') };
  const textOf = (state: string): string[] =>
    swept.flatMap((item) => {
      const reason = plainText(own(item, 'reason'));
      const name = plainText(own(item, 'name'));
      return own(item, 'state') === state ? (reason ? `${name} (${why(reason, view)})` : name) : [];
    });
  const list = new Intl.ListFormat(language, Object.setPrototypeOf({ type: 'unit' }, null));
  const line = (key: 'removed' | 'remains', state: string): string => {
    const names = [...new Set(textOf(state))];
    return names[0] ? say(key).replace('{names}', () => list.format(names)) : '';
  };
  return (
    <p class="soft">
      {say('decided').replace('{date}', () => date)} ({plainText(own(how, act.how)) || say('program')})
      {[line('removed', 'removed'), line('remains', 'remains')].map((text) => text && <span>{text}</span>)}
    </p>
  );
}
