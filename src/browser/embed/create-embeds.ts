import { needsOwnAct } from '../../core/own-act.js';
import { genuine } from '../../genuine.js';
import { isAllowed, reasonOf } from '../../core/rules.js';
import type { State } from '../../core/rules.js';
import type { Report } from '../../core/warning.js';
import type { DrawPlaceholder, Drawn } from '../../presenter.js';
import { createMarkup } from '../gate/markup.js';
import { matching } from '../gate/observer.js';
import { ATTRIBUTES } from '../gate/resource.js';
import { areDeclared } from './declared-host.js';
import { fit } from './fit.js';
import { focus, focusAfter } from './focus.js';
import { hide } from './hide.js';
import { loadEmbed } from './load-embed.js';
import { readEmbed } from './read-embed.js';
import type { Reading } from './read-embed.js';

export interface EmbedsContext {
  readonly policy: unknown;
  readonly state: () => State;
  readonly report: Report;
}

/** A held element with a placeholder, or one that was loaded once. */
interface Embed {
  /** Whether it may stay as it is, after a change of this element's attributes, of the page, or of the state. */
  readonly stays: (isChanged: boolean) => boolean;
  /** Leaves the held element as its owner knows it. */
  readonly end: () => void;
  readonly draw: () => void;
  readonly resize: () => void;
}

/** Smaller ones show nothing to a person: they measure, or connect. */
const LEAST = { width: 60, height: 40 };
/** How often a placeholder that the page has moved or thrown out comes back. */
const MOST_RETURNS = 9;
const LIVE = ['src', 'srcset', 'data', 'poster', 'srcdoc'];
const nothing = (): void => {};

/**
 * Placeholders beside the held embeds of a page. The held element stays where its owner has put it, hidden: whoever
 * moves or removes it finds it, and the gate swaps it as always. All that is known about an embed loaded once is here and
 * in the page; nothing of it is stored.
 */
export function createEmbeds({ policy, state, report }: EmbedsContext, draw: DrawPlaceholder): Drawn {
  const markup = createMarkup(policy);
  const [attributes, selector, needsOf] = markup;
  const embeds = new Map<HTMLElement, Embed>();

  const read = (held: Element): Reading | undefined => readEmbed(held, markup, state());

  const leave = (held: HTMLElement): void => {
    const embed = embeds.get(held);
    embeds.delete(held);
    embed?.end();
  };

  /** Of all its parts, by these names. */
  const addressesIn = (element: HTMLElement, names: readonly string[]): string =>
    [element, ...element.querySelectorAll('source')]
      .flatMap((part) => names.map((name) => part.getAttribute(name)))
      .join();

  const loadOnce = (held: HTMLElement, { needs }: Reading): void => {
    leave(held);
    const live = loadEmbed(held, attributes, (part) => needsOf(part).every((id) => needs.includes(id)));
    const show = hide(held);
    // Without its marks the gate leaves it alone, whatever is granted meanwhile, and what plays goes on playing.
    const marks = [held, ...held.querySelectorAll(selector)].flatMap((part) =>
      attributes.map((name) => [part, name, part.getAttribute(name)] as const),
    );
    for (const [part, name] of marks) part.removeAttribute(name);
    held.after(live);

    const addresses = (): string => addressesIn(held, ATTRIBUTES) + addressesIn(live, LIVE);
    const reasons = (): string => needs.map((id) => reasonOf(state(), id)).join();
    const given = addresses();
    let { act } = state();
    let before = reasons();
    embeds.set(held, {
      stays: () => {
        const isNew = state().act !== act;
        ({ act } = state());
        const last = before;
        before = reasons();
        // A choice about something else leaves it; refusing all again does not.
        const isRefused =
          isNew && (act?.how !== 'save' || before !== last) && !needs.every((id) => isAllowed(state(), id));
        return held.isConnected && live.parentNode === held.parentNode && addresses() === given && !isRefused;
      },
      end: () => {
        live.remove();
        for (const [part, name, value] of marks) if (value !== null) part.setAttribute(name, value);
        show();
      },
      draw: nothing,
      resize: nothing,
    });
    focus(held instanceof HTMLTemplateElement ? live.firstElementChild : live);
  };

  const place = (held: HTMLElement): void => {
    const reading = read(held);
    if (!reading || embeds.has(held)) return;
    const { addresses, needs } = reading;
    const isBlock = held instanceof HTMLTemplateElement;
    const isLocked = needs.some((id) => state().rules.get(id)?.kind === 'locked');
    // One act does not do, not even for once.
    const isOwnAct = needs.some((id) => {
      const rule = state().rules.get(id);
      return rule && needsOwnAct(state(), rule);
    });
    const box = genuine.createElement('assent-placeholder');
    let returns = MOST_RETURNS;
    let show = nothing;
    const resize = (): void => {
      if (isBlock || !box.isConnected) return;
      box.style.display = 'none';
      show();
      show = fit(held, box);
    };
    const end = (): void => {
      box.remove();
      show();
    };
    box.className = isBlock ? held.className : '';
    held.after(box);
    resize();
    const drawn = draw(box.attachShadow({ mode: 'open' }), {
      needs,
      addresses,
      title: held.title,
      thumbnail: held.getAttribute('data-thumbnail'),
      once:
        !isLocked && !isOwnAct && areDeclared(reading, policy, state())
          ? ({ isTrusted }) => {
              try {
                if (isTrusted) loadOnce(held, reading);
                else report('synthetic-grant', needs.join(), held);
              } catch (error) {
                // Where the page requires Trusted Types, an object takes no address from here: the placeholder comes back.
                report('gate-failed', needs.join(), error);
                consider(held);
              }
              return isTrusted;
            }
          : undefined,
      always: isLocked
        ? undefined
        : (decide) =>
            focusAfter(() => {
              decide();
              return !read(held);
            }, held),
    });
    embeds.set(held, {
      stays: (isChanged) => {
        // One that goes on being thrown out stays out, and the held element is as without it.
        if (box.previousSibling !== held) {
          if (returns-- > 0) held.after(box);
          else if (returns === -1) end();
        }
        return held.isConnected && !isChanged && Boolean(read(held));
      },
      end,
      draw: drawn.draw,
      resize,
    });
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

  const consider = (marked: Element): void => {
    const held = marked.closest('video,audio') ?? marked;
    if (!(held instanceof HTMLElement) || embeds.has(held) || !read(held)) return;
    if (held instanceof HTMLTemplateElement) place(held);
    else sizes.observe(held);
  };

  const settle = (nodes: readonly Node[], changed: readonly Node[] = []): void => {
    for (const [held, { stays }] of [...embeds]) {
      if (stays(changed.includes(held))) continue;
      leave(held);
      consider(held);
    }
    matching(nodes, selector).forEach(consider);
  };

  const watcher = new MutationObserver((changes) => {
    const changed = changes.flatMap(({ attributeName, target }) => (attributeName ? target : []));
    settle([...changed, ...changes.flatMap(({ addedNodes }) => [...addedNodes])], changed);
  });

  const update = (): void => {
    watcher.disconnect();
    settle([genuine.documentElement]);
    for (const embed of embeds.values()) embed.draw();
    if ([...state().rules.keys()].every((id) => isAllowed(state(), id)) && !embeds.size) return;
    watcher.observe(document, { childList: true, subtree: true, attributeFilter: attributes.concat(ATTRIBUTES, LIVE) });
  };

  const resize = (): void => embeds.forEach((embed) => embed.resize());
  addEventListener('resize', resize);
  update();

  return {
    draw: update,
    remove: () => {
      watcher.disconnect();
      sizes.disconnect();
      removeEventListener('resize', resize);
      [...embeds.keys()].forEach(leave);
    },
  };
}
