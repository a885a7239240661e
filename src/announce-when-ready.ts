import type { AnnounceContext } from './announce.js';
import type { Assent } from './browser/api.js';
import { own } from './core/unchecked.js';
import { genuine } from './genuine.js';

interface Wanted {
  readonly policy: unknown;
  readonly assent: Pick<Assent, 'on' | 'warn'>;
  /** What the site has said. */
  readonly language: string | undefined;
  readonly load: () => Promise<{ readonly announce: (context: AnnounceContext) => Promise<void> }>;
}

/** Loads what only a policy with announcements needs, and shows them. Nothing waits for it. */
export function announceWhenReady({ policy, assent, language, load }: Wanted): void {
  if (!own(policy, 'announcements')) return;
  const run = async (): Promise<void> => {
    const { announce } = await load();
    const wanted = [language, genuine.documentElement.lang, ...navigator.languages, 'en'].join();
    await announce({ policy, wanted, report: assent.warn });
  };
  assent.on(
    'ready',
    () => void run().catch((error: unknown) => assent.warn('interface-failed', 'announcements', error)),
  );
}
