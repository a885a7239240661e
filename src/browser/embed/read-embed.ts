import { isAllowed } from '../../core/rules.js';
import type { State } from '../../core/rules.js';
import { isSafeAddress } from '../gate/address.js';
import type { Markup } from '../gate/markup.js';
import { addressesOf } from '../gate/resource.js';

/** Elements that show something of a third party. Everything else has a placeholder only where it is marked so. */
const SHOWN = /^(iframe|video|audio|object)$/;

/** What an embed waits for and what it would load; a media element waits for its sources, too. */
export interface Reading {
  readonly needs: readonly string[];
  readonly addresses: readonly string[];
}

/** Reads an element; undefined when no placeholder may stand for it, as it may run, never may, or is no embed. */
export function readEmbed(element: Element, [, selector, needsOf]: Markup, state: State): Reading | undefined {
  const isBlock = element instanceof HTMLTemplateElement;
  if (element.getAttribute('data-assent') !== 'placeholder' && !SHOWN.test(element.localName)) return;
  const parts = [element, ...element.querySelectorAll(selector)];
  const needs = parts.flatMap(needsOf);
  const addresses = parts.flatMap(addressesOf);
  // What is unknown or waits for a refusal (`!ads`) can't be allowed here. Nor is there anything to load without address.
  const isReal =
    needs.every((id) => state.rules.has(id)) && (isBlock || addresses[0]) && addresses.every(isSafeAddress);
  if (isReal && !needs.every((id) => isAllowed(state, id))) return { needs, addresses };
}
