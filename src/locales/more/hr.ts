import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Obavijesti',
  ownership: 'Promjena vlasništva',
  use: 'Promjena uporabe podataka',
  incident: 'Sigurnosni incident',
  more: 'Pročitajte više',
} as const satisfies MoreTexts;
