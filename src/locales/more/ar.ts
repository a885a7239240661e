import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'إعلانات',
  ownership: 'تغيّر في الملكية',
  use: 'تغيّر في استخدام البيانات',
  incident: 'حادث أمني',
  more: 'اقرأ المزيد',
} as const satisfies MoreTexts;
