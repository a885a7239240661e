import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Oznámení',
  ownership: 'Změna vlastníka',
  use: 'Změna využití údajů',
  incident: 'Bezpečnostní incident',
  more: 'Více informací',
} as const satisfies MoreTexts;
