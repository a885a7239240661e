import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Kunngjøringer',
  ownership: 'Endret eierskap',
  use: 'Endret bruk av data',
  incident: 'Sikkerhetshendelse',
  more: 'Les mer',
} as const satisfies MoreTexts;
