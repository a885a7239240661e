import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Mededelingen',
  ownership: 'Verandering van eigenaar',
  use: 'Verandering in het gebruik van gegevens',
  incident: 'Beveiligingsincident',
  more: 'Lees meer',
} as const satisfies MoreTexts;
