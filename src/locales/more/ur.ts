import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'اعلانات',
  ownership: 'ملکیت میں تبدیلی',
  use: 'ڈیٹا کے استعمال میں تبدیلی',
  incident: 'سکیورٹی کا واقعہ',
  more: 'مزید پڑھیں',
  confirm: 'تصدیق کریں: {name}',
  unconfirmed: 'جب تک آپ الگ سے تصدیق نہ کریں بند رہتا ہے۔',
  rights: 'اعتراض کا آپ کا حق',
  exempt: 'رضامندی کے بغیر چلتا ہے۔ آپ کسی بھی وقت وجہ بتائے بغیر اعتراض کر سکتے ہیں؛ یہ فوراً نافذ ہوتا ہے۔',
  object: 'اعتراض کریں: {name}',
  objected: 'آپ نے اعتراض کیا: {date}۔ حوالہ: {reference}',
} as const satisfies MoreTexts;
