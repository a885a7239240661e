import { order } from 'assent:order-attend';
import type { ComponentChild } from 'preact';
import { genuine } from '../genuine.js';
import { attempt } from '../core/attempt.js';
import { isAllowed, reasonOf } from '../core/rules.js';
import type { PresenterContext } from '../presenter.js';
import { ActionButton } from './action-button.js';
import { adoptStyles } from './adopt-styles.js';
import { sweptLines } from './swept-lines.js';
import type { View } from './view.js';
import { learnTexts } from './words.js';

/*
 * What the interface does besides asking. Comes when it is needed first: when the focus moves in the page, or when there is
 * a choice.
 */

/**
 * Has the notice go to the other edge when the middle of what has got the focus is behind it, once the browser has scrolled
 * that into view (WCAG 2.4.11).
 */
export async function makeWay(notice: Element): Promise<void> {
  await new Promise(requestAnimationFrame);
  // It may have gone on meanwhile.
  const { left, top, width, height } = genuine.activeElement?.getBoundingClientRect() ?? new DOMRect();
  const seen = genuine.elementFromPoint(left + width / 2, top + height / 2);
  if (seen?.shadowRoot?.contains(notice)) notice.classList.toggle('top');
}

/** What stays to be seen, above the re-open control. */
const styles =
  '.notice[role=status]{inset:auto 1em 4em;max-width:max-content;padding:.25em 1em;border-radius:var(--radius)}';
const styled = new WeakSet();

const MARKED = '[data-purpose],[data-category],[data-service]';
const checked = new WeakSet();

/**
 * Reports names in the page's markup that the policy does not have, once for each element: they wait for ever. Asked by
 * assent's own attributes; those of other tools, `assent validate --page` knows.
 */
function checkMarkup({ state, report }: Pick<PresenterContext, 'state' | 'report'>): void {
  for (const element of genuine.querySelectorAll<HTMLElement>(MARKED)) {
    // A form field can be called `dataset`.
    const { purpose = '', category = '', service = '' } = attempt(() => element.dataset) ?? {};
    const words = checked.has(element) ? null : [purpose, category, service].join(' ').match(/[^\s,]+/g);
    checked.add(element);
    for (const word of words ?? []) {
      const id = word.replace(/^!/, '');
      if (reasonOf(state(), id) === 'unknown') report('unknown-id', id, element);
    }
  }
}

export interface Outcome extends Pick<PresenterContext, 'root' | 'state' | 'isKept' | 'report'> {
  /** Code of what was taken back is still in memory. */
  readonly runs: boolean | undefined;
}

/** What became of a choice, to be announced, and whether it should stay to be seen. */
export function describeOutcome(
  view: View,
  { root, state, isKept, report, runs }: Outcome,
): readonly [ComponentChild, boolean] {
  checkMarkup({ state, report });
  learnTexts(order);
  if (!styled.has(root)) adoptStyles(root, styles);
  styled.add(root);
  const { all, nameOf, say } = view;
  const states = all
    .filter(({ kind, purposes }) => kind !== 'required' && !purposes[0])
    .map((rule) => `${nameOf(rule)}: ${say(isAllowed(state(), rule.id) ? 'on' : 'off')}`);
  const isStored = isKept();
  const text = `${say(isStored ? 'saved' : 'unsaved')} ${states.join(', ')}`;
  const lines = sweptLines(view);
  if (isStored && !runs && !lines[0]) return [text, false];
  return [
    [
      text,
      lines.map((line) => <p>{line}</p>),
      runs && <p>{say('runs')}</p>,
      runs && [<ActionButton action="reload" label={say('reload')} view={view} />, ' '],
      <ActionButton action="close" label={say('close')} view={view} />,
    ],
    true,
  ];
}
