import { order } from 'assent:order-preferences';
import type { JSX } from 'preact';
import { genuine } from '../genuine.js';
import { intervalsOf } from '../core/intervals-of.js';
import type { Receipt } from '../core/receipt.js';
import type { State } from '../core/rules.js';
import { own } from '../core/unchecked.js';
import type { PackedTexts } from '../locales/texts.js';
import { adoptStyles } from './adopt-styles.js';
import { draw } from './draw.js';
import { historyWords } from './history-words.js';
import { history } from './history.css.js';
import { plainText } from './plain-text.js';
import { createWords, learnTexts } from './words.js';
import type { Words } from './words.js';

export interface HistoryContext {
  /** Of the interface. */
  readonly root: ShadowRoot;
  readonly policy: unknown;
  readonly state: State;
  readonly texts: PackedTexts;
  readonly receipts: readonly Receipt[];
  readonly now: number;
  /** What is in the file that can be downloaded. */
  readonly file: () => string;
}

/** Gives a text to the visitor as a file. */
function download(text: string): void {
  const link = genuine.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'assent-history.json';
  link.click();
  // Some browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function describe({ receipts, state, now, file }: HistoryContext, words: Words, isOpen: boolean): JSX.Element {
  const { say, language } = words;
  const [heading = '', label = ''] = historyWords[language] ?? historyWords['en'] ?? [];
  // `Intl` takes inherited options as well.
  const options = Object.setPrototypeOf({ dateStyle: 'medium', timeStyle: 'short' }, null);
  const format = new Intl.DateTimeFormat(language, options);
  const named = {
    'accept-all': say('acceptAll'),
    'reject-all': say('rejectAll'),
    save: say('save'),
    object: say('off'),
    policy: say('policy'),
  };
  const howOf = (how: string): string => {
    if (how === 'signal') return say('reasons', 'signal');
    return plainText(own(named, how)) || say('program');
  };
  const nameOf = (id: string): string => {
    const rule = state.rules.get(id);
    return rule ? words.nameOf(rule) : id;
  };
  const intervals = intervalsOf(receipts, now).filter(({ id }) => !state.rules.get(id)?.purposes[0]);
  return (
    <details open={isOpen || undefined}>
      <summary>{heading}</summary>
      <ul>
        {[...receipts].reverse().map(({ at, how }) => (
          <li>
            {format.format(at)} ({howOf(how)})
          </li>
        ))}
      </ul>
      <ul>
        {[...intervals].reverse().map(({ id, from, until }) => (
          <li>
            <bdi>{nameOf(id)}</bdi> ({say('on')}): {format.formatRange(from, until)}
          </li>
        ))}
      </ul>
      <button data-action="download-history" onClick={() => download(file())}>
        {label}
      </button>
    </details>
  );
}

/** Shows the history at the end of the preferences, wherever these are open, newest decision first. */
export function drawHistory(context: HistoryContext): void {
  learnTexts(order);
  const { root, policy, texts, receipts } = context;
  const inline = [...genuine.querySelectorAll('[data-assent^=inline]')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const shadow of [root, ...inline]) {
    for (const body of shadow.querySelectorAll(shadow === root ? 'dialog:not(.notice) .body' : '.body')) {
      const slot = body.querySelector('.history') ?? genuine.createElement('div');
      slot.className = 'history soft';
      if (slot.parentNode !== body) {
        adoptStyles(shadow, history);
        body.append(slot);
      }
      const isOpen = slot.querySelector('details')?.open === true;
      draw(slot, receipts[0] && describe(context, createWords(policy, texts), isOpen));
    }
  }
}
