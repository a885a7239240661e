import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avisos',
  ownership: 'Mudança de proprietário',
  use: 'Alteração na utilização de dados',
  incident: 'Incidente de segurança',
  more: 'Ler mais',
} as const satisfies MoreTexts;
