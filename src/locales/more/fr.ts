import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Annonces',
  ownership: 'Changement de propriétaire',
  use: 'Changement dans l’utilisation des données',
  incident: 'Incident de sécurité',
  more: 'En savoir plus',
  confirm: 'Confirmer : {name}',
  unconfirmed: 'Reste désactivé tant que vous ne l’avez pas confirmé séparément.',
  rights: 'Votre droit d’opposition',
  exempt:
    'Fonctionne sans consentement. Vous pouvez vous opposer à tout moment sans motif ; cela prend effet aussitôt.',
  object: 'S’opposer : {name}',
  objected: 'Vous vous êtes opposé : {date}. Référence : {reference}',
} as const satisfies MoreTexts;
