import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avisos',
  ownership: 'Cambio de titular',
  use: 'Cambio en el uso de datos',
  incident: 'Incidente de seguridad',
  more: 'Leer más',
} as const satisfies MoreTexts;
