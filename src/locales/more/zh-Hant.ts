import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: '公告',
  ownership: '所有權變更',
  use: '資料用途變更',
  incident: '安全事件',
  more: '閱讀更多',
  confirm: '確認：{name}',
  unconfirmed: '在您單獨確認之前保持關閉。',
  rights: '您的反對權',
  exempt: '無需同意即運作。您可隨時反對，無需說明理由，立即生效。',
  object: '反對：{name}',
  objected: '您已反對：{date}。編號：{reference}',
} as const satisfies MoreTexts;
