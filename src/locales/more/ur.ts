import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'اعلانات',
  ownership: 'ملکیت میں تبدیلی',
  use: 'ڈیٹا کے استعمال میں تبدیلی',
  incident: 'سکیورٹی کا واقعہ',
  more: 'مزید پڑھیں',
} as const satisfies MoreTexts;
