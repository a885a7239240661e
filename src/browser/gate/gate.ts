import { genuine } from '../../genuine.js';
import { placeEntries } from '../../core/record.js';
import { listOf, own } from '../../core/unchecked.js';
import type { Report } from '../../core/warning.js';
import type { GateEvent } from '../api.js';
import { isSafeAddress } from './address.js';
import { declaredScript } from './declared.js';
import { createMarkup } from './markup.js';
import { matching, observePage } from './observer.js';
import { addressesOf, ATTRIBUTES, loadResource } from './resource.js';
import { createScriptRunner, heldAddress } from './script.js';
import { insertBlock } from './template.js';

export interface Gate {
  /**
   * Settle every marked element of the page and every script of the policy by the state as it is. What may no longer run
   * goes at once; what may run comes after the next frame, or at once the first time.
   */
  readonly enforce: (isFirst?: boolean) => void;
  /** Settle the marked elements among these nodes and below them. */
  readonly visit: (nodes: readonly Node[]) => void;
  /** Looks at what changes in the page, until it is disconnected. */
  readonly observer: MutationObserver;
}

export interface GateOptions {
  readonly policy: unknown;
  /** Whether a word of the markup (`ads`, `!ads`) holds now. */
  readonly meets: (word: string) => boolean;
  /** Shows the preferences in an element of the page, or what stands in for a held embed. */
  readonly inline: (place: Element) => void;
  /** Called with every round of changes. */
  readonly attach: () => unknown;
  readonly nonce: string | undefined;
  readonly report: Report;
  readonly notify: (type: GateEvent['type'], element: Element) => void;
}

const INLINE = '[data-assent=inline-preferences]';
/** What is held with something in its place, on pages that load no interface otherwise, too. */
const EMBED = '[data-assent=placeholder]';
/** Longest stretch of releasing before the page gets its turn, in milliseconds. */
const SLICE = 25;

/**
 * Marked elements are inert by their markup; this makes them live when the state meets what they need, and takes them
 * back when it no longer does. All it keeps is what it did to which element, so elements that leave are forgotten.
 */
export function createGate(options: GateOptions): Gate {
  const { policy, meets, inline, attach, nonce, report, notify } = options;
  const [attributes, selector, needsOf] = createMarkup(policy);
  const everything = `${selector},${INLINE}`;
  /** How to hold again what is live. Scripts that have run, or wait for the one before them, have nothing and stay so. */
  const status = new WeakMap<Element, (() => Element) | undefined>();
  /** What was released, in the page or not: a frame that is taken out and put back must not load then. */
  const live: WeakRef<Element>[] = [];
  /** Entries of the policy whose script is in the page, and elements that were warned about. */
  const opened = new Set<unknown>();
  /** To be looked at, in document order. */
  let queue: Element[] = [];
  let isIncomplete = false;
  /** Not 0 while a round is due. */
  let scheduled = 0;

  const mayRun = (element: Element): boolean => {
    const needs = needsOf(element);
    return !!needs[0] && needs.every(meets);
  };

  const keep = (element: Element, hold: () => Element): void => {
    status.set(element, hold);
    live.push(new WeakRef(element));
  };

  const released = (element: Element): void => notify('release', element);
  const runScript = createScriptRunner(nonce, keep, (script) => status.set(script, undefined), released);

  const takeBack = (element: Element | undefined): void => {
    const hold = element && status.get(element);
    // A script that takes itself back is running. What has left the page with the block that it stands in goes, too.
    if (!hold || element === genuine.currentScript || (mayRun(element) && element.isConnected)) return;
    status.delete(element);
    status.delete(hold());
    notify('hold', element);
  };

  /** Releases or holds it, says what is wrong with it, or comes back to it once all of it is there. */
  const settle = (element: Element): unknown => {
    if (element.matches(INLINE)) return inline(element);
    const isBlock = element instanceof HTMLTemplateElement;
    const isScript = element instanceof HTMLScriptElement;
    const addresses = isScript ? heldAddress(element) : addressesOf(element);
    // What has left comes here again when it comes back.
    if ((!addresses.length && !isBlock) || !element.isConnected) return;
    const unsafe = addresses.find((address) => !isSafeAddress(address));
    if (unsafe && !opened.has(element)) {
      opened.add(element);
      report('unsafe-address', unsafe, element);
    }
    if (!mayRun(element)) {
      takeBack(element);
      return element.matches(EMBED) && inline(element);
    }
    if (status.has(element) || unsafe) return;
    if (!(isScript && addresses[0]) && genuine.readyState === 'loading' && !element.nextSibling) {
      // While the page is being parsed, its text or its children may still be on their way until something follows it.
      // What comes after it waits, too.
      isIncomplete = true;
      queue = [];
    } else if (isScript) {
      status.set(element, undefined);
      return runScript(element, () => {
        // Asked right before. What was taken back while it waited is looked at anew at the next grant.
        const isDue = element.isConnected && mayRun(element);
        if (!isDue) status.delete(element);
        return isDue;
      });
    } else if (isBlock) {
      const [nodes, remove] = insertBlock(element, attributes);
      keep(element, remove);
      // What stands in the block comes before what stands after it.
      queue = [...matching(nodes, everything), ...queue];
      released(element);
    } else released(loadResource(element, nonce, keep));
  };

  /** One odd element (a form whose field is named `getAttribute`) must not stop the others. */
  const guarded = async (act: () => unknown): Promise<void> => {
    try {
      await act();
    } catch (error) {
      report('gate-failed', '', error);
    }
  };

  const work = (): void => {
    scheduled = 0;
    const start = Date.now();
    for (let element = queue.shift(); element; element = queue.shift()) {
      void guarded(() => settle(element));
      if (Date.now() - start > SLICE) return schedule();
    }
  };
  /** After the next frame, so that the interface closes first. A tab that nobody looks at goes on when it is looked at. */
  const schedule = (): void => {
    scheduled ||= requestAnimationFrame(() => setTimeout(work));
  };

  const visit = (nodes: readonly Node[]): void => {
    queue = [...queue, ...matching(isIncomplete ? [genuine.documentElement] : nodes, everything)];
    isIncomplete = false;
    if (!scheduled) work();
    attach();
  };

  const enforce = (isFirst?: boolean): void => {
    queue = matching([genuine.documentElement], everything);
    // What is taken back goes at once.
    for (const reference of live) void guarded(() => takeBack(reference.deref()));
    for (const { id, source } of placeEntries(policy)) {
      for (const entry of meets(id) ? listOf(own(source, 'scripts')) : []) {
        // Seen by the observer like all that is added. Not after what is still being parsed.
        if (!opened.has(entry)) void guarded(() => genuine.head.before(declaredScript(id, entry)));
        opened.add(entry);
      }
    }
    if (isFirst) work();
    else schedule();
  };

  return { enforce, visit, observer: observePage([...attributes, ...ATTRIBUTES], visit) };
}
