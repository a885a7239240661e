import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Съобщения',
  ownership: 'Промяна на собствеността',
  use: 'Промяна в използването на данни',
  incident: 'Инцидент със сигурността',
  more: 'Прочетете повече',
} as const satisfies MoreTexts;
