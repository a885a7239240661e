import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'اطلاعیه‌ها',
  ownership: 'تغییر مالکیت',
  use: 'تغییر در استفاده از داده‌ها',
  incident: 'رخداد امنیتی',
  more: 'بیشتر بخوانید',
  confirm: 'تأیید: {name}',
  unconfirmed: 'تا وقتی جداگانه تأیید نکنید خاموش می‌ماند.',
  rights: 'حق اعتراض شما',
  exempt: 'بدون رضایت اجرا می‌شود. هر زمان بدون ذکر دلیل می‌توانید اعتراض کنید و فوراً اثر می‌کند.',
  object: 'اعتراض: {name}',
  objected: 'اعتراض کردید: {date}. شماره پیگیری: {reference}',
} as const satisfies MoreTexts;
