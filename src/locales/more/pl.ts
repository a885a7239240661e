import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Ogłoszenia',
  ownership: 'Zmiana właściciela',
  use: 'Zmiana sposobu wykorzystania danych',
  incident: 'Incydent bezpieczeństwa',
  more: 'Czytaj więcej',
} as const satisfies MoreTexts;
