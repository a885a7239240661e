import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Obavijesti',
  ownership: 'Promjena vlasništva',
  use: 'Promjena uporabe podataka',
  incident: 'Sigurnosni incident',
  more: 'Pročitajte više',
  confirm: 'Potvrdi: {name}',
  unconfirmed: 'Ostaje isključeno dok to zasebno ne potvrdite.',
  rights: 'Vaše pravo na prigovor',
  exempt: 'Radi bez privole. Možete prigovoriti u bilo kojem trenutku bez obrazloženja; djeluje odmah.',
  object: 'Prigovori: {name}',
  objected: 'Prigovorili ste: {date}. Broj: {reference}',
} as const satisfies MoreTexts;
