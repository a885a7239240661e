import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Teated',
  ownership: 'Omaniku vahetus',
  use: 'Andmete kasutamise muutus',
  incident: 'Turvaintsident',
  more: 'Loe edasi',
} as const satisfies MoreTexts;
