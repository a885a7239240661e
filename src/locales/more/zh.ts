import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: '公告',
  ownership: '所有权变更',
  use: '数据用途变更',
  incident: '安全事件',
  more: '阅读更多',
} as const satisfies MoreTexts;
