import { attestWith } from './attest.js';
import type { Attest } from './presenter.js';

export const attest: Attest = (context) =>
  attestWith(context, (language) => import(`./locales/${language}.js`).catch(() => undefined));
