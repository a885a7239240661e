import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'إعلانات',
  ownership: 'تغيّر في الملكية',
  use: 'تغيّر في استخدام البيانات',
  incident: 'حادث أمني',
  more: 'اقرأ المزيد',
  confirm: 'تأكيد: {name}',
  unconfirmed: 'يبقى متوقفًا حتى تؤكده على حدة.',
  rights: 'حقك في الاعتراض',
  exempt: 'يعمل دون موافقة. يمكنك الاعتراض في أي وقت دون ذكر أسباب، ويسري ذلك فورًا.',
  object: 'اعتراض: {name}',
  objected: 'اعترضت في {date}. المرجع: {reference}',
} as const satisfies MoreTexts;
