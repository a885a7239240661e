import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Объявления',
  ownership: 'Смена владельца',
  use: 'Изменение в использовании данных',
  incident: 'Инцидент безопасности',
  more: 'Подробнее',
} as const satisfies MoreTexts;
