import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Kunngjøringer',
  ownership: 'Endret eierskap',
  use: 'Endret bruk av data',
  incident: 'Sikkerhetshendelse',
  more: 'Les mer',
  confirm: 'Bekreft: {name}',
  unconfirmed: 'Er av til du bekrefter det særskilt.',
  rights: 'Din rett til å protestere',
  exempt: 'Kjører uten samtykke. Du kan protestere når som helst uten begrunnelse; det gjelder straks.',
  object: 'Protester: {name}',
  objected: 'Du har protestert: {date}. Referanse: {reference}',
} as const satisfies MoreTexts;
