import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Tiedotteet',
  ownership: 'Omistajan vaihdos',
  use: 'Muutos tietojen käytössä',
  incident: 'Tietoturvapoikkeama',
  more: 'Lue lisää',
} as const satisfies MoreTexts;
