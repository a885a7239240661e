import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: '公告',
  ownership: '所有權變更',
  use: '資料用途變更',
  incident: '安全事件',
  more: '閱讀更多',
} as const satisfies MoreTexts;
