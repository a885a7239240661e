import { endpointOf, createDelivery } from './browser/receipts/create-delivery.js';
import type { Delivery } from './browser/receipts/create-delivery.js';
import { createHistory } from './browser/receipts/history.js';
import type { History } from './browser/receipts/history.js';
import { canonical } from './core/canonical.js';
import { makeReceipt } from './core/make-receipt.js';
import { isReceipt } from './core/read-receipt.js';
import { FORMAT, grantedIn } from './core/receipt.js';
import type { Receipt, Shown } from './core/receipt.js';
import { shownTexts } from './core/shown-texts.js';
import { isAllowed, reasonOf } from './core/rules.js';
import type { Act } from './core/settled.js';
import { own } from './core/unchecked.js';
import { genuine } from './genuine.js';
import type { LoadLocale, PackedTexts } from './locales/texts.js';
import type { AttestContext } from './presenter.js';
import { sha256 } from './core/sha256.js';
import { appearanceOf } from './ui/appearance.js';
import { drawHistory } from './ui/draw-history.js';

/** What this page keeps of receipts, by its interface. */
interface Book {
  readonly history: History;
  readonly delivery: Delivery | undefined;
  /** One decision after the other: each receipt has the hash of the one before. */
  line: Promise<void>;
}

const books = new WeakMap<ShadowRoot, Book>();

/** How often another page may come between. */
const MOST_TRIES = 5;

function bookOf({ policy, host, report }: AttestContext): Book {
  const known = books.get(host.root);
  if (known) return known;
  const given = own(own(policy, 'receipts'), 'endpoint');
  const endpoint = endpointOf(given);
  if (given !== undefined && !endpoint) report('unsafe-address', 'receipts', given);
  const delivery = endpoint ? createDelivery(endpoint, report) : undefined;
  const book = { history: createHistory(report), delivery, line: Promise.resolve() };
  books.set(host.root, book);
  return book;
}

const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What leaves the device: all but refusals, which nobody needs to prove, unless the policy wants them; objections always. */
const isSent = (policy: unknown, { type, how }: Receipt): boolean =>
  type !== 'refusal' || how === 'object' || own(own(policy, 'receipts'), 'refusals') === true;

/** What was before the visitor's eyes. A placeholder saves while the layer is another; preferences in the page have none. */
async function shownOf(
  { policy, layer }: AttestContext,
  how: string,
  texts: PackedTexts | undefined,
): Promise<Shown | null> {
  if (!texts || (layer === 'closed' && how === 'program')) return null;
  const isInline = !!genuine.querySelector('[data-assent^=inline]')?.shadowRoot;
  const isCertain = layer === 'preferences' || (layer === 'notice' && how !== 'save' && !isInline);
  const other = how === 'save' && !isInline ? 'placeholder' : null;
  return {
    layer: isCertain ? layer : other,
    layout:
      own(own(policy, 'notice'), 'layout') === 'dialog'
        ? 'dialog'
        : appearanceOf(policy).placement.replaceAll(' ', '-'),
    order: 'reject-accept',
    locale: texts[0] ?? '',
    texts: await sha256(canonical(shownTexts(policy, texts))),
  };
}

/** What was decided, and has no receipt yet; undefined where there is nothing to attest. */
function actOf({ before, state }: AttestContext, history: History): Act | undefined {
  const receipts = history.read();
  const { act } = state;
  if (!act || before !== state) return act ?? undefined;
  // The page begins with a decision: the one in which it was made was left too early, or what was granted does not hold any
  // more. Where nothing can be kept, every page would find that anew.
  if (!history.isLasting()) return undefined;
  if (!receipts.some(({ at, how }) => at === act.at && how === act.how)) return act;
  const last = receipts.at(-1);
  const ended = last && grantedIn(last).find((id) => !isAllowed(state, id));
  return ended ? { ...act, at: Date.now(), how: reasonOf(state, ended) === 'signal' ? 'signal' : 'policy' } : undefined;
}

const outcomesOf = ({ at, how, purposes, services }: Receipt): string => canonical([at, how, purposes, services]);

async function keep(context: AttestContext, { history, delivery }: Book, texts?: PackedTexts): Promise<void> {
  const { policy, circumstances, before, state, report } = context;
  const act = actOf(context, history);
  if (!act || !before) return;
  const shown = before === state ? null : await shownOf(context, act.how, texts);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const last = history.read().at(-1);
    const made = { policy, circumstances, before, state, act, shown, last, id: randomId() };
    const receipt = await makeReceipt(made, sha256);
    // The same again, within a minute.
    if (last && outcomesOf(last) === outcomesOf(receipt)) return;
    // A record that somebody has planted may say anything.
    if (!isReceipt(receipt)) return report('receipt-failed', 'receipts', receipt);
    if (!history.append(receipt)) continue;
    if (isSent(policy, receipt)) delivery?.add(receipt.id, canonical(receipt));
    return;
  }
}

/** Everything goes, and what may have been delivered is to be erased there, too. */
function forget({ policy }: AttestContext, { history, delivery }: Book): void {
  const sent = history.read().filter((receipt) => isSent(policy, receipt));
  history.forget();
  const unsent = delivery?.takeBack() ?? [];
  const ids = sent.map(({ id }) => id).filter((id) => !unsent.includes(id));
  if (ids[0]) delivery?.add(randomId(), canonical({ format: FORMAT, erase: ids }));
}

/** A receipt for each decision, delivered where the policy says so, and the history in the preferences. Never throws. */
export function attestWith(context: AttestContext, loadLocale: LoadLocale): Promise<void> {
  const book = bookOf(context);
  const { policy, state, host, before, finish, report } = context;
  const { history, delivery } = book;
  // The interface has it already.
  const locale = loadLocale(host.control.lang.toLowerCase());
  const follow = async (): Promise<void> => {
    const texts = (await locale)?.texts;
    try {
      if (before && !state.act) forget(context, book);
      else await keep(context, book, texts);
    } catch (error) {
      // As on plain http, where browsers have nothing to hash with.
      report('receipt-failed', 'receipts', error);
    }
    const { root } = host;
    const receipts = history.read();
    if (texts) drawHistory({ root, policy, state, texts, receipts, now: Date.now(), file: history.text });
    // Not awaited: what is decided next does not wait for the endpoint.
    void (delivery ? delivery.flush() : Promise.resolve()).then(finish);
  };
  return (book.line = book.line.then(follow).catch((error: unknown) => report('receipt-failed', 'receipts', error)));
}
