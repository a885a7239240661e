import { announceWith } from './announce.js';
import type { AnnounceContext } from './announce.js';

/** For pages without a bundler. */
export const announce = (context: AnnounceContext): Promise<void> =>
  announceWith(context, (language) => import(`./locales/more/${language}.js`).catch(() => undefined));
