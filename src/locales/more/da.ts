import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Meddelelser',
  ownership: 'Ændret ejerskab',
  use: 'Ændret brug af data',
  incident: 'Sikkerhedshændelse',
  more: 'Læs mere',
} as const satisfies MoreTexts;
