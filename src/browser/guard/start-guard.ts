import { listOf, own } from '../../core/unchecked.js';
import { findPolicy } from '../find-policy.js';
import { pushCommand } from '../push-command.js';
import { createElements, SOURCES } from './elements.js';
import { elementsIn, isElement, isNode } from './inert.js';
import { bare, currentScriptOf, localNameOf, shadowRootOf } from './native.js';
import { patchCalls } from './patch-calls.js';
import { patchForms } from './patch-forms.js';
import { patchSinks } from './patch-sinks.js';
import { patchTraces } from './patch-traces.js';
import { patchAttributes, patchInserts } from './patch-tree.js';
import { createPatcher } from './patcher.js';
import { createQueue } from './queue.js';
import type { GuardEvent } from './queue.js';
import { judgeAddresses } from './verdict.js';
import type { Judge, Knowledge } from './verdict.js';

/** What a site can ask of the guard. Nothing in it can grant. */
export interface AssentGuard {
  /** What the guard says about an address, or about what an element loads from. */
  readonly explain: (what: unknown) => {
    readonly held: boolean;
    readonly service: unknown;
    readonly purposes: unknown[];
    readonly rule: string | undefined;
  };
  /** What has happened, oldest first, at most 500 entries; copies. */
  readonly log: () => GuardEvent[];
  /** Takes every patch back. What is held stays held. */
  readonly stop: () => void;
}

/** Attributes whose change may make an element load. */
const WATCHED = `rel type xlink:href ${Object.values(SOURCES).join(' ')}`.split(' ');

const isRealm = (value: unknown): value is typeof globalThis => !!Reflect.get(Object(value), 'Element');

export function startGuard(): void {
  const known: Knowledge = {};
  const judge: Judge = (addresses) => judgeAddresses(known, addresses);
  const queue = createQueue(known);
  const elements = createElements(queue, judge);
  const { patchIn, stop: unpatch } = createPatcher();
  const listening = new AbortController();
  const realms = new WeakSet();
  const roots = new WeakSet<Node>();

  const script = currentScriptOf(document);
  const address = script instanceof HTMLScriptElement ? script.dataset['policy'] : undefined;
  /** The policy may come after the guard; what has nothing behind it may be only half there. */
  const lookForPolicy = (): void => {
    if (known.policy !== undefined || address) return;
    const found = document.querySelector('script#assent-policy[type="application/json"]');
    if (found?.nextSibling) learn(found.textContent);
  };

  /** Frames tell the guard of their windows when they are asked for them. */
  const open = (inserted: readonly Element[]): void => {
    for (const element of inserted) {
      // Any other element may have a property of that name, which is none of our business.
      if (/^(i?frame|object)$/.test(localNameOf(element))) Reflect.get(element, 'contentWindow');
    }
  };
  const visit = (node: Node): Element[] => {
    const found = elementsIn(node);
    elements.strip(found, true);
    for (const element of found) {
      const inner = shadowRootOf(element);
      if (inner) observe(inner);
    }
    open(found);
    return found;
  };
  const observer = new MutationObserver((changes) => {
    /** Each node is reported, and all below it is looked at together with it. */
    const seen = new Set<Node>();
    for (const { target, addedNodes } of changes) {
      if (isElement(target)) elements.strip([target], true);
      for (const node of addedNodes) if (!seen.has(node)) for (const element of visit(node)) seen.add(element);
    }
    lookForPolicy();
  });
  const observe = (root: Node): void => {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, bare({ childList: true, subtree: true, attributeFilter: WATCHED }));
    visit(root);
  };

  /** This window, and those of frames of the same site. */
  const guardRealm = (realm: unknown): void => {
    if (!isRealm(realm) || realms.has(realm.Element)) return;
    realms.add(realm.Element);
    const patch = patchIn(realm);
    patchAttributes(patch, elements);
    patchInserts(patch, elements, open);
    patchSinks(patch, elements);
    patchCalls(patch, queue, judge);
    patchTraces(patch, queue, known);
    patch('Element.attachShadow', (...[, , go]) => () => {
      const root = go();
      if (isNode(root)) observe(root);
      return root;
    });
    for (const view of ['contentWindow', 'contentDocument']) {
      patch(
        ['IFrame', 'Frame', 'Object'].map((kind) => `HTML${kind}Element.${view}`).join(' '),
        (...[, , go]) => {
          const inner = go();
          guardRealm(Reflect.get(Object(inner), 'defaultView') ?? inner);
          return () => inner;
        },
        'get',
      );
    }
    const options = { capture: true, signal: listening.signal };
    // A frame that goes on to another page has another window there.
    realm.addEventListener('load', ({ target }) => isElement(target) && open([target]), options);
    realm.addEventListener('submit', patchForms(patch, queue, judge), options);
    observe(realm.document);
  };

  const stop = (): void => {
    unpatch();
    observer.disconnect();
    listening.abort();
  };

  const learn = (text: string): void => {
    if (known.policy !== undefined) return;
    try {
      known.policy = JSON.parse(text);
    } catch {
      // Nothing is known then, and what is not our own site's stays held.
      return;
    }
    // Without them there is no reason to watch at all.
    if (!/"(match|cookies|storage)"/.test(text)) stop();
    queue.settle();
  };

  pushCommand((assent) => {
    known.assent = assent;
    assent.on('change', queue.settle);
    queue.settle();
  });

  lookForPolicy();
  // Asked for before calls are held.
  if (known.policy === undefined) void findPolicy(address).then(learn);
  if (!listening.signal.aborted) guardRealm(window);

  const guard: AssentGuard = Object.freeze({
    explain: (what) => {
      const found = isElement(what) ? elements.find(what) : judge([String(what)]);
      return {
        held: !!found?.verdict,
        service: own(found?.service, 'id'),
        purposes: [...listOf(own(found?.service, 'purposes'))],
        rule: found?.rule,
      };
    },
    log: queue.log,
    stop,
  } satisfies AssentGuard);
  Reflect.defineProperty(window, 'assentGuard', bare({ value: guard }));
}
