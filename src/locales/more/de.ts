import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Mitteilungen',
  ownership: 'Wechsel des Eigentümers',
  use: 'Geänderte Nutzung von Daten',
  incident: 'Sicherheitsvorfall',
  more: 'Mehr lesen',
} as const satisfies MoreTexts;
