import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Обавештења',
  ownership: 'Промена власништва',
  use: 'Промена коришћења података',
  incident: 'Безбедносни инцидент',
  more: 'Прочитајте више',
} as const satisfies MoreTexts;
