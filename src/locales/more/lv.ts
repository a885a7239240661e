import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Paziņojumi',
  ownership: 'Īpašnieka maiņa',
  use: 'Izmaiņas datu izmantošanā',
  incident: 'Drošības incidents',
  more: 'Lasīt vairāk',
  confirm: 'Apstiprināt: {name}',
  unconfirmed: 'Paliek izslēgts, līdz atsevišķi to apstiprināt.',
  rights: 'Jūsu tiesības iebilst',
  exempt: 'Darbojas bez piekrišanas. Varat iebilst jebkurā laikā bez pamatojuma; tas stājas spēkā uzreiz.',
  object: 'Iebilst: {name}',
  objected: 'Jūs iebildāt: {date}. Atsauce: {reference}',
} as const satisfies MoreTexts;
