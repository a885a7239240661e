import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Fógraí',
  ownership: 'Athrú úinéireachta',
  use: 'Athrú ar úsáid sonraí',
  incident: 'Teagmhas slándála',
  more: 'Léigh tuilleadh',
} as const satisfies MoreTexts;
