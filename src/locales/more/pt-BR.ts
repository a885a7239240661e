import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avisos',
  ownership: 'Mudança de propriedade',
  use: 'Mudança no uso de dados',
  incident: 'Incidente de segurança',
  more: 'Ler mais',
} as const satisfies MoreTexts;
