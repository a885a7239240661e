import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'お知らせ',
  ownership: '所有者の変更',
  use: 'データの利用の変更',
  incident: 'セキュリティに関する事案',
  more: '詳しく読む',
} as const satisfies MoreTexts;
