import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Duyurular',
  ownership: 'Sahiplik değişikliği',
  use: 'Veri kullanımında değişiklik',
  incident: 'Güvenlik olayı',
  more: 'Devamını oku',
  confirm: 'Onayla: {name}',
  unconfirmed: 'Ayrıca onaylayana kadar kapalı kalır.',
  rights: 'İtiraz hakkınız',
  exempt: 'Rıza olmadan çalışır. Gerekçe göstermeden her zaman itiraz edebilirsiniz; hemen geçerli olur.',
  object: 'İtiraz et: {name}',
  objected: 'İtiraz ettiniz: {date}. Referans: {reference}',
} as const satisfies MoreTexts;
