import { createDesk as createDeskWith } from './browser/create-desk.js';
import type { Desk, DeskContext } from './browser/desk.js';
import { readCookies } from './browser/cookies.js';
import { createTextFinder } from './browser/create-text-finder.js';
import { genuine } from './genuine.js';
import type { LoadLocale, PackedTexts } from './locales/texts.js';
import { startInterface } from './start-interface.js';

/*
 * A desk judges as soon as it is there, so what reads records must have come before it. The name of the cookie stands in
 * the policy, which is not known yet; the first characters of a record or a mark do as well. When the file can't be had, the
 * visitor is asked as on a first visit.
 */
const loadRecollect = (): Promise<typeof import('./past.js')> => import('./past.js');
const past = readCookies().some((cookie) => /=[1-]~/.test(cookie))
  ? await loadRecollect().catch(() => undefined)
  : undefined;

/** What makes a policy be judged by more than what it asks: rules for regions, and switches for classes. */
const SWAYED = /"regions"|d":"class"/;
let receipts: Promise<typeof import('./receipts.js')> | undefined;

export async function createDesk(context: DeskContext, loadLocale: LoadLocale): Promise<Desk> {
  const find = createTextFinder(context.wanted, loadLocale);
  const findNow = (): Promise<PackedTexts> => find(genuine.documentElement.lang);
  const [rules] = await Promise.all([
    SWAYED.test(JSON.stringify(context.policy)) ? import('./region-rules.js').catch(() => undefined) : undefined,
    findNow(),
  ]);
  // The page may have got another language by the time that something is shown; else they are there already.
  return createDeskWith(context, async (shown) => startInterface(shown, await findNow(), find), {
    recollect: past?.recollect,
    ruleFor: rules?.ruleFor,
    loadRecollect,
    loadSweep: () => import('./sweep.js'),
    loadReceipts: () => (receipts ??= import('./receipts.js')),
  });
}
