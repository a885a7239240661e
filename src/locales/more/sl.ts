import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Obvestila',
  ownership: 'Sprememba lastništva',
  use: 'Sprememba uporabe podatkov',
  incident: 'Varnostni incident',
  more: 'Preberite več',
} as const satisfies MoreTexts;
