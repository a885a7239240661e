import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Közlemények',
  ownership: 'Tulajdonosváltás',
  use: 'Az adatok felhasználásának változása',
  incident: 'Biztonsági incidens',
  more: 'Bővebben',
} as const satisfies MoreTexts;
