import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Oznamy',
  ownership: 'Zmena vlastníka',
  use: 'Zmena využívania údajov',
  incident: 'Bezpečnostný incident',
  more: 'Viac informácií',
} as const satisfies MoreTexts;
