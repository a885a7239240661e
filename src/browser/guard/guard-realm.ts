import { after } from './acts.js';
import type { Net } from './acts.js';
import { elementsIn } from './inert.js';
import { known } from './known.js';
import { apply, bare, construct, defineProperty, getOwnPropertyDescriptor } from './native.js';
import type { Unknown } from './native.js';
import { holdForm, netsForCalls } from './nets-for-calls.js';
import { netsForElements } from './nets-for-elements.js';
import { netsForTexts } from './nets-for-texts.js';
import { netsForTraces } from './nets-for-traces.js';
import { look, watch } from './watch.js';

const netsForFrames: readonly Net[] = [
  ['', 'contentWindow contentDocument', after((inner) => guardRealm(inner.defaultView ?? inner)), 'get'],
];
const nets = [...netsForElements, ...netsForTexts, ...netsForCalls, ...netsForTraces, ...netsForFrames];

/** This window, and those of frames of the same site; throws for others. */
export function guardRealm(realm: Unknown): void {
  if (known.kept.has(realm.Element)) return;
  known.kept.set(realm.Element, true);
  const elements = Object.getOwnPropertyNames(realm).filter((name) => /^(HTML|SVG)/.test(name));
  for (const [owners, keys, act, part = 'value'] of nets) {
    for (const name of owners ? owners.split(' ') : elements) {
      for (const key of keys.split(' ')) {
        const owner = realm[name]?.prototype ?? realm;
        const before = getOwnPropertyDescriptor(owner, key);
        const native = before?.[part];
        if (!native) continue;
        const decide = (self: Unknown, args: Unknown[], go: (other?: unknown) => unknown) => {
          let instead;
          try {
            const node = self?.startContainer ?? self;
            // Not in documents without a window: nothing loads in those of templates and parsers.
            instead = !known.isOff && (node?.ownerDocument ?? node)?.defaultView !== null && act(self, args, go, key);
          } catch {
            // The browser's function says what is wrong with such a value.
          }
          return instead ? instead() : go();
        };
        // A proxy keeps name, length, statics and the text of the function.
        const patched = new Proxy(
          native,
          bare({
            apply: (_: unknown, self: unknown, args: Unknown[]) =>
              decide(self, args, (other = self) => apply(native, other, args)),
            construct: (_: unknown, args: Unknown[], target: Unknown) =>
              decide(target, args, () => construct(native, args, target)),
          }),
        );
        defineProperty(owner, key, bare({ ...before, [part]: patched }));
        known.undo.push([owner, key, part, patched, native]);
      }
    }
  }
  for (const type of ['load', 'submit']) {
    realm.addEventListener(
      type,
      (event: Unknown) => {
        try {
          // A frame that goes on to another page has another window there.
          look([event.target]);
          if ('submitter' in event && holdForm(event.target, event.submitter)) event.preventDefault();
        } catch {
          // A page can send such events to anything.
        }
      },
      true,
    );
  }
  watch(realm.document);
  look(elementsIn(realm.document), true);
}
