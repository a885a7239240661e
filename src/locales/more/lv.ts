import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Paziņojumi',
  ownership: 'Īpašnieka maiņa',
  use: 'Izmaiņas datu izmantošanā',
  incident: 'Drošības incidents',
  more: 'Lasīt vairāk',
} as const satisfies MoreTexts;
