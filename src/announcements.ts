import { announceWith } from './announce.js';
import type { Announce } from './presenter.js';

export const announce: Announce = (context, gone) =>
  announceWith(context, (language) => import(`./locales/more/${language}.js`).catch(() => undefined), gone);
