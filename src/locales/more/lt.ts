import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Pranešimai',
  ownership: 'Savininko pasikeitimas',
  use: 'Duomenų naudojimo pasikeitimas',
  incident: 'Saugumo incidentas',
  more: 'Skaityti daugiau',
} as const satisfies MoreTexts;
