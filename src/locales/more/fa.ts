import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'اطلاعیه‌ها',
  ownership: 'تغییر مالکیت',
  use: 'تغییر در استفاده از داده‌ها',
  incident: 'رخداد امنیتی',
  more: 'بیشتر بخوانید',
} as const satisfies MoreTexts;
