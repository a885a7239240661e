import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Anunțuri',
  ownership: 'Schimbarea proprietarului',
  use: 'Schimbare în utilizarea datelor',
  incident: 'Incident de securitate',
  more: 'Citiți mai mult',
} as const satisfies MoreTexts;
