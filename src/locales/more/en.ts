import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Announcements',
  ownership: 'Change of ownership',
  use: 'Change in the use of data',
  incident: 'Security incident',
  more: 'Read more',
} as const satisfies MoreTexts;
