import { assent } from './assent.mjs';
import { assentInline } from './assent-inline.mjs';
import { assentPreload } from './assent-preload.mjs';
import { c15t } from './c15t.mjs';
import { floor } from './floor.mjs';
import { klaro } from './klaro.mjs';
import { orejime } from './orejime.mjs';
import { osano } from './osano.mjs';
import { plain } from './plain.mjs';
import { tarteaucitron } from './tarteaucitron.mjs';
import { vanillaCookieconsent } from './vanilla-cookieconsent.mjs';

/** In the order of the columns of the report. */
export const systems = [
  plain,
  floor,
  assent,
  assentPreload,
  assentInline,
  vanillaCookieconsent,
  orejime,
  osano,
  klaro,
  tarteaucitron,
  c15t,
];
