import type { JSX } from 'preact';
import { reasonOf } from '../core/rules.js';
import type { Choices, How, Rule } from '../core/rules.js';
import { emptyChoices } from '../core/rules.js';
import { own } from '../core/unchecked.js';
import type { MoreWords } from './announcement-words.js';
import type { PreferencesView } from './preferences-view.js';

/** What a visitor has objected to on this device, when, and what to quote. */
export interface Objection {
  readonly id: string;
  readonly at: number;
  readonly reference: string;
}

export interface RightsContext {
  /** In the language of the preferences. */
  readonly words: (language: string) => MoreWords | undefined;
  readonly objections: () => readonly Objection[];
  readonly object: (id: string) => void;
}

interface ConfirmationProps {
  readonly rule: Rule;
  readonly view: PreferencesView;
}

/** What preferences show for purposes of the grade `explicit`, and for those that can be objected to. */
export interface Rights {
  readonly Confirmation: (props: ConfirmationProps) => JSX.Element | undefined;
  readonly Objections: (props: { readonly view: PreferencesView }) => JSX.Element | undefined;
}

/** Records an objection: it refuses, and so it always counts. */
export type DecideObjection = (choices: Choices, how: How, trusted: boolean) => void;

export const refusalOf = (id: string): Choices => Object.assign(emptyChoices(), { [id]: false });

function isObjectable(rule: Rule, view: PreferencesView, known: readonly Objection[]): boolean {
  const { id, purposes, kind } = rule;
  if (purposes[0] || kind === 'required' || kind === 'locked') return false;
  const runs = kind === 'lenient' && reasonOf(view.state(), id) === 'region';
  return runs || own(view.entryOf(rule), 'objection') === true || known.some((one) => one.id === id);
}

export function createRights({ words, objections, object }: RightsContext): Rights {
  const Confirmation: Rights['Confirmation'] = ({ rule, view }) => {
    const more = words(view.language);
    if (!more || !view.isPending(rule)) return undefined;
    const name = view.nameOf(rule);
    return (
      <div class="signal" role="group" aria-label={name}>
        <p aria-live="polite">{more.say('unconfirmed')}</p>
        <button
          data-action="confirm"
          data-confirms={rule.id}
          onClick={(event) => event.isTrusted && view.confirm(rule)}
        >
          {more.say('confirm').replace('{name}', () => name)}
        </button>
      </div>
    );
  };

  const Objections: Rights['Objections'] = ({ view }) => {
    const more = words(view.language);
    const known = objections();
    const rules = view.all.filter((rule) => isObjectable(rule, view, known));
    if (!more || !rules[0]) return undefined;
    // `Intl` takes inherited options as well.
    const options = Object.setPrototypeOf({ dateStyle: 'long', timeStyle: 'short' }, null);
    const format = new Intl.DateTimeFormat(view.language, options);
    return (
      <section class="signal" aria-labelledby="rights">
        <h3 id="rights">{more.say('rights')}</h3>
        <ul>
          {rules.map((rule) => {
            const made = rule.choice === false && known.find(({ id }) => id === rule.id);
            const runs = reasonOf(view.state(), rule.id) === 'region';
            const name = view.nameOf(rule);
            return (
              <li>
                <bdi>{name}</bdi>
                {runs && <p class="soft">{more.say('exempt')}</p>}
                <p aria-live="polite">
                  {made &&
                    more
                      .say('objected')
                      .replace('{date}', () => format.format(made.at))
                      .replace('{reference}', () => made.reference)}
                </p>
                {!made && (
                  <button data-action="object" data-objection={rule.id} onClick={() => object(rule.id)}>
                    {more.say('object').replace('{name}', () => name)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    );
  };
  return { Confirmation, Objections };
}
