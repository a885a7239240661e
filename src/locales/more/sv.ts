import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Meddelanden',
  ownership: 'Ändrat ägande',
  use: 'Ändrad användning av data',
  incident: 'Säkerhetsincident',
  more: 'Läs mer',
  confirm: 'Bekräfta: {name}',
  unconfirmed: 'Är av tills du bekräftar det särskilt.',
  rights: 'Din rätt att invända',
  exempt: 'Körs utan samtycke. Du kan invända när som helst utan skäl; det gäller genast.',
  object: 'Invänd: {name}',
  objected: 'Du har invänt: {date}. Referens: {reference}',
} as const satisfies MoreTexts;
