import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Tilkynningar',
  ownership: 'Breytt eignarhald',
  use: 'Breytt notkun gagna',
  incident: 'Öryggisatvik',
  more: 'Lesa meira',
} as const satisfies MoreTexts;
