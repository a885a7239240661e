import { genuine } from '../../genuine.js';
import { cookieNameOf } from '../cookies.js';
import { findPolicy } from '../find-policy.js';
import { byStrictness, CLOSED, explainWith, verdictOf } from './explain.js';
import type { Known, Wish } from './known.js';
import type { Unknown } from './native.js';
import { refuse, release } from './let-go.js';
import { createReport, nameOf } from './report.js';
import type { Tools } from './start-guard.js';
import { takeBack } from './take-back.js';

/** Takes over from the queue of the first file what has been held so far, and all that comes. */
export function startRelease(known: Known, tools: Tools): void {
  /** With the service that counted when it was held. */
  const waiting = new Map<Wish, Unknown>();
  /** An element comes by several times on its way into the page. */
  const observed = new WeakMap<Element, string>();
  const { log, report } = createReport();
  let isListening = false;

  const end = (type: 'release' | 'refuse', wish: Wish, service: Unknown): void => {
    waiting.delete(wish);
    known.weight -= wish.size ?? 0;
    report(type, wish, service);
    try {
      if (type === 'release') release(known, tools, wish);
      else refuse(wish);
    } catch {
      // One that fails must not stop the others.
    }
  };

  const observe = (wish: Wish, service: Unknown): void => {
    const { element, url } = wish;
    if (element && observed.get(element) === url) return;
    if (element) observed.set(element, url);
    if (known.policy?.guard?.mode === 'warn') console.warn('assent:', 'not-marked', nameOf(wish), url);
    report('observe', wish, service);
  };

  /** What is not open any more, and the strictest of its services, of a cookie the mildest. */
  const handle = (wish: Wish): void => {
    const found = tools.claims(wish).sort(byStrictness(known));
    const service = wish.trace ? found.at(-1) : found[0];
    const verdict = found.length && verdictOf(service, known);
    const guard = known.policy?.guard;
    const isLoose = ['observe', 'warn'].includes(guard?.mode);
    if (isLoose && verdict) observe(wish, service);
    if (!wish.isHeld) return;
    // The record is never held, whatever a service declares: without it a refusal would be forgotten.
    const isRecord = wish.kind === 'cookie' && wish.url === cookieNameOf(known.policy);
    const mayWait = wish.attribute !== undefined || (wish.go && verdict !== CLOSED && guard?.replay !== 'elements');
    if (mayWait && !waiting.has(wish)) {
      waiting.set(wish, service);
      report('hold', wish, service);
    }
    if (!verdict || isLoose || isRecord) end('release', wish, service ?? waiting.get(wish));
    else if (!mayWait) end('refuse', wish, service);
  };

  /** What of an element is to be set; the page may have set it to something else since. */
  const isWanted = (wish: Wish): boolean =>
    !wish.isHeld ||
    !wish.element ||
    wish.attribute === undefined ||
    known.kept.get(wish.element)?.get(wish.attribute) === wish;

  const settle = (): void => {
    if (known.assent && !isListening) {
      isListening = true;
      known.assent.on('change', settle);
    }
    if (known.isOff) takeBack(known, tools);
    for (const wish of waiting.keys()) {
      if (isWanted(wish)) handle(wish);
      else waiting.delete(wish);
    }
  };

  const learn = (text: string): void => {
    if (known.policy) return;
    tools.learn(text);
    if (!known.policy) return;
    watcher.disconnect();
    settle();
  };
  const lookForPolicy = (): void => {
    const found = genuine.querySelector('script#assent-policy[type="application/json"]');
    // What has nothing behind it may be only half there.
    if (found?.nextSibling) learn(found.textContent);
  };
  const watcher = new MutationObserver(lookForPolicy);

  known.explain = explainWith(known, tools);
  known.log = log;
  known.settle = settle;
  known.tell = (wish) => (wish ? handle(wish) : settle());
  for (const wish of known.queue.splice(0)) if (wish && isWanted(wish)) handle(wish);
  settle();

  if (known.policy) return;
  const address = known.tag?.dataset['policy'];
  if (!address) {
    watcher.observe(document, { childList: true, subtree: true });
    lookForPolicy();
  }
  // Asked for past the nets: it may lie on a host that is held until the policy says whose it is.
  const { isOff = false } = known;
  known.isOff = true;
  void findPolicy(address).then(learn);
  known.isOff = isOff;
}
