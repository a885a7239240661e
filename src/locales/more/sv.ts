import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Meddelanden',
  ownership: 'Ändrat ägande',
  use: 'Ändrad användning av data',
  incident: 'Säkerhetsincident',
  more: 'Läs mer',
} as const satisfies MoreTexts;
