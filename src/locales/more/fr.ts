import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Annonces',
  ownership: 'Changement de propriétaire',
  use: 'Changement dans l’utilisation des données',
  incident: 'Incident de sécurité',
  more: 'En savoir plus',
} as const satisfies MoreTexts;
