import { isAllowed, reasonOf } from '../../core/rules.js';
import type { State } from '../../core/rules.js';
import type { Report } from '../../core/warning.js';
import type { DrawPlaceholder, Drawn } from '../../presenter.js';
import { createMarkup } from '../gate/markup.js';
import { matching } from '../gate/observer.js';
import { ATTRIBUTES } from '../gate/resource.js';
import { areDeclared } from './declared-host.js';
import { fit } from './fit.js';
import { focus, focusWhenReleased } from './focus.js';
import { hide } from './hide.js';
import { loadEmbed } from './load-embed.js';
import { readEmbed } from './read-embed.js';

export interface EmbedsContext {
  readonly policy: unknown;
  readonly state: () => State;
  readonly report: Report;
}

interface Placed extends Drawn {
  readonly box: HTMLElement;
  /** Shows the held element again. */
  show: () => void;
}

/** An embed that was loaded once. */
interface Loaded {
  readonly live: HTMLElement;
  readonly addresses: string;
  readonly needs: readonly string[];
  readonly restore: () => void;
  /** What the rules said last. */
  act: State['act'];
  reasons: string;
}

/** Smaller ones show nothing to a person: they measure, or connect. */
const LEAST = { width: 60, height: 40 };
/** How often a placeholder that the page has moved or thrown out comes back. */
const MOST_RETURNS = 9;
const LIVE = ['src', 'srcset', 'data', 'poster', 'srcdoc'];

/**
 * Placeholders beside the held embeds of a page. The held element stays where its owner has put it, hidden: whoever
 * moves or removes it finds it, and the gate swaps it as always. All that is known about an embed loaded once is here and
 * in the page; nothing of it is stored.
 */
export function createEmbeds({ policy, state, report }: EmbedsContext, draw: DrawPlaceholder): Drawn {
  const markup = createMarkup(policy);
  const { attributes, selector, needsOf } = markup;
  const placed = new Map<HTMLElement, Placed>();
  const loaded = new Map<HTMLElement, Loaded>();
  const returns = new WeakMap<HTMLElement, number>();

  const reasonsOf = (needs: readonly string[]): string => needs.map((id) => reasonOf(state(), id)).join();
  const read = (held: Element): ReturnType<typeof readEmbed> => readEmbed(held, markup, state());

  const mayReturn = (held: HTMLElement): boolean => {
    const count = (returns.get(held) ?? 0) + 1;
    returns.set(held, count);
    return count <= MOST_RETURNS;
  };

  const unplace = (held: HTMLElement): void => {
    const place = placed.get(held);
    placed.delete(held);
    place?.remove();
    place?.box.remove();
    place?.show();
  };

  const addressesIn = (held: HTMLElement, live: HTMLElement): string =>
    [
      ...ATTRIBUTES.map((name) => [held, ...held.querySelectorAll(`[${name}]`)].map((part) => part.getAttribute(name))),
      ...[live, ...live.querySelectorAll('source')].map((part) => LIVE.map((name) => part.getAttribute(name))),
    ].join();

  const takeBack = (held: HTMLElement): void => {
    const once = loaded.get(held);
    loaded.delete(held);
    once?.live.remove();
    once?.restore();
    consider(held);
  };

  const loadOnce = (held: HTMLElement, event: Event): boolean => {
    const reading = read(held);
    if (!reading) return false;
    const { needs } = reading;
    if (!event.isTrusted) {
      report('synthetic-grant', needs.join(' '), held);
      return false;
    }
    unplace(held);
    const live = loadEmbed(held, {
      marks: attributes,
      isCovered: (part) => needsOf(part).every((id) => needs.includes(id)),
    });
    const show = hide(held);
    // Without its marks the gate leaves it alone, whatever is granted meanwhile, and what plays goes on playing.
    const marks = attributes.map((name) => [name, held.getAttribute(name)] as const);
    for (const name of attributes) held.removeAttribute(name);
    held.after(live);
    loaded.set(held, {
      live,
      needs,
      addresses: addressesIn(held, live),
      restore: () => {
        for (const [name, value] of marks) if (value !== null) held.setAttribute(name, value);
        show();
      },
      act: state().act,
      reasons: reasonsOf(needs),
    });
    watcher.observe(live, { subtree: true, attributeFilter: LIVE });
    focus(held instanceof HTMLTemplateElement ? live.firstElementChild : live);
    return true;
  };

  const allow = (held: HTMLElement, decide: () => void): void => {
    decide();
    if (!read(held)) focusWhenReleased(held);
  };

  const place = (held: HTMLElement): void => {
    const reading = read(held);
    if (!reading || placed.has(held) || !mayReturn(held)) return;
    const box = document.createElement('assent-placeholder');
    let show = (): void => {};
    if (held instanceof HTMLTemplateElement) {
      box.className = held.className;
      held.after(box);
    } else show = fit(held, box);
    const drawn = draw(box.attachShadow({ mode: 'open' }), {
      ...reading,
      title: held.title,
      thumbnail: held.getAttribute('data-thumbnail'),
      loadOnce: areDeclared(reading.addresses, reading.needs, { policy, state: state() })
        ? (event) => loadOnce(held, event)
        : undefined,
      allow: (decide) => allow(held, decide),
    });
    placed.set(held, { ...drawn, box, show });
  };

  /** Sizes are known once the browser has laid the page out; an element of no size may get one later. */
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { width, height } = target.getBoundingClientRect();
      if (width < LEAST.width || height < LEAST.height || getComputedStyle(target).visibility !== 'visible') continue;
      sizes.unobserve(target);
      if (target instanceof HTMLElement) place(target);
    }
  });

  function consider(marked: Element): void {
    const held = marked.closest('video,audio') ?? marked;
    if (!(held instanceof HTMLElement) || placed.has(held) || loaded.has(held) || !read(held)) return;
    if (held instanceof HTMLTemplateElement) place(held);
    else sizes.observe(held);
  }

  const look = (nodes: readonly Node[]): void => matching(nodes, selector).forEach(consider);

  const watcher = new MutationObserver((changes) => {
    for (const [held, { live, addresses }] of loaded) {
      if (live.parentNode !== held.parentNode || addressesIn(held, live) !== addresses) takeBack(held);
    }
    const changed = new Set<Node>(changes.flatMap(({ attributeName, target }) => (attributeName ? target : [])));
    for (const [held, { box }] of placed) {
      const isElsewhere = box.previousSibling !== held;
      if (!held.isConnected || changed.has(held) || (isElsewhere && !mayReturn(held))) unplace(held);
      else if (isElsewhere) held.after(box);
    }
    look([...changed, ...changes.flatMap(({ addedNodes }) => [...addedNodes])]);
  });

  const refit = (): void => {
    for (const [held, place] of placed) {
      if (held instanceof HTMLTemplateElement) continue;
      place.box.style.display = 'none';
      place.show();
      place.show = fit(held, place.box);
    }
  };

  const update = (): void => {
    for (const [held, once] of loaded) {
      const { needs } = once;
      const { act } = state();
      const reasons = reasonsOf(needs);
      const isOn = needs.every((id) => isAllowed(state(), id));
      // A choice about something else leaves it; refusing all again does not.
      if (!isOn && act !== once.act && (act?.how !== 'save' || reasons !== once.reasons)) takeBack(held);
      once.act = act;
      once.reasons = reasons;
    }
    for (const [held, place] of placed) {
      if (read(held)) place.draw();
      else unplace(held);
    }
    watcher.disconnect();
    if ([...state().rules.keys()].every((id) => isAllowed(state(), id)) && !loaded.size) return;
    watcher.observe(document, { childList: true, subtree: true, attributeFilter: [...attributes, ...ATTRIBUTES] });
    for (const { live } of loaded.values()) watcher.observe(live, { subtree: true, attributeFilter: LIVE });
    look([document.documentElement]);
  };

  addEventListener('resize', refit);
  update();

  return {
    draw: update,
    remove: () => {
      watcher.disconnect();
      sizes.disconnect();
      removeEventListener('resize', refit);
      [...loaded.keys()].forEach(takeBack);
      [...placed.keys()].forEach(unplace);
      sizes.disconnect();
    },
  };
}
