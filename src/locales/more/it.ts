import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avvisi',
  ownership: 'Cambio di titolarità',
  use: 'Cambiamento nell’uso dei dati',
  incident: 'Incidente di sicurezza',
  more: 'Per saperne di più',
} as const satisfies MoreTexts;
