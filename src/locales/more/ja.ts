import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'お知らせ',
  ownership: '所有者の変更',
  use: 'データの利用の変更',
  incident: 'セキュリティに関する事案',
  more: '詳しく読む',
  confirm: '確認：{name}',
  unconfirmed: '別に確認するまでオフのままです。',
  rights: '異議を申し立てる権利',
  exempt: '同意なしに動作します。理由を示さずいつでも異議を申し立てることができ、直ちに有効になります。',
  object: '異議を申し立てる：{name}',
  objected: '異議申し立て済み：{date}。受付番号：{reference}',
} as const satisfies MoreTexts;
