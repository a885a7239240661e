import { announceWhenReady } from './announce-when-ready.js';
import type { Assent } from './browser/api.js';
import { own } from './core/unchecked.js';
import { genuine } from './genuine.js';
import { connectSignal } from './signals/connect-signal.js';
import type { Signal } from './signals/signal.js';

/** A file of `dist/signals`, by the name that the policy gives. */
interface SignalFile {
  /** Takes options that nobody has checked. */
  readonly signal: (options: unknown) => Signal;
}

/** Names of files beside this one, and no way out of their folder. */
const NAME = /^[a-z][a-z-]{0,31}$/;

async function startSignal(name: string, options: unknown, assent: Assent): Promise<void> {
  // Whatever else options may be, a signal would take it for none.
  if (!NAME.test(name) || !JSON.stringify(options).startsWith('{')) throw new Error(`signals.${name}`);
  const { signal }: SignalFile = await import(`./signals/${name}.module.js`);
  connectSignal(signal(options), assent.push);
}

/**
 * What a policy may want beside assent itself. Comes back when everything that must hear of a choice before anything runs
 * has been told that nothing is granted, and rejects when one of it can't be had; announcements are shown later.
 */
export async function load(policy: unknown, assent: Assent): Promise<void> {
  const language = genuine.querySelector<HTMLElement>('script[data-language]')?.dataset['language'];
  announceWhenReady({ policy, assent, language, load: () => import('./announcements.js') });
  const signals = Object.entries(Object(own(policy, 'signals')));
  await Promise.all(signals.map(([name, options]) => startSignal(name, options, assent)));
}
