import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Duyurular',
  ownership: 'Sahiplik değişikliği',
  use: 'Veri kullanımında değişiklik',
  incident: 'Güvenlik olayı',
  more: 'Devamını oku',
} as const satisfies MoreTexts;
