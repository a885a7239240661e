import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Meddelelser',
  ownership: 'Ændret ejerskab',
  use: 'Ændret brug af data',
  incident: 'Sikkerhedshændelse',
  more: 'Læs mere',
  confirm: 'Bekræft: {name}',
  unconfirmed: 'Er slået fra, indtil du bekræfter det særskilt.',
  rights: 'Din ret til indsigelse',
  exempt: 'Kører uden samtykke. Du kan gøre indsigelse når som helst uden begrundelse; det gælder straks.',
  object: 'Gør indsigelse: {name}',
  objected: 'Indsigelse gjort: {date}. Reference: {reference}',
} as const satisfies MoreTexts;
