import type { ComponentChild } from 'preact';
import { genuine } from '../genuine.js';

/** What JSX makes, here and in Preact. */
interface Described {
  readonly type: string | ((props: object) => unknown);
  readonly props: Readonly<Record<string, unknown>>;
}

const isDescribed = (content: unknown): content is Described => typeof content === 'object' && content !== null;
const isListener = (value: unknown): value is EventListener => typeof value === 'function';

function fill(place: Element, content: unknown): void {
  if (Array.isArray(content)) content.forEach((part) => fill(place, part));
  else if (isDescribed(content)) {
    const { type, props } = content;
    if (typeof type === 'function') return fill(place, type(props));
    const element = genuine.createElement(type);
    for (const [name, value] of Object.entries(props)) {
      if (name === 'children') fill(element, value);
      else if (isListener(value)) element.addEventListener(name.slice(2).toLowerCase(), value);
      else if (value !== undefined) element.setAttribute(name, String(value));
    }
    place.append(element);
  } else if (content && content !== true) place.append(String(content));
}

/**
 * Draws what changes rarely, and as a whole, without Preact: nobody waits for Preact to be asked a question. What is there
 * stays as it is if it is the same; else all is made anew, and what had the focus has it again. An element keeps
 * the listeners that it came with.
 */
export function draw(place: Element, content: ComponentChild): void {
  const fresh = genuine.createElement('div');
  fill(fresh, content);
  const old = [...place.childNodes];
  const made = [...fresh.childNodes];
  if (old.length === made.length && old.every((node, index) => node.isEqualNode(made[index] ?? null))) return;
  const reachable = (): readonly HTMLElement[] => [...place.querySelectorAll<HTMLElement>('a,button,h2')];
  const focused = reachable().findIndex((element) => element.matches(':focus'));
  const { action } = reachable()[focused]?.dataset ?? {};
  place.replaceChildren(...made);
  const again = reachable()[focused];
  if (again?.dataset['action'] === action) again?.focus();
}
