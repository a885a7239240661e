import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: '公告',
  ownership: '所有权变更',
  use: '数据用途变更',
  incident: '安全事件',
  more: '阅读更多',
  confirm: '确认：{name}',
  unconfirmed: '在您单独确认之前保持关闭。',
  rights: '您的反对权',
  exempt: '无需同意即运行。您可随时反对，无需说明理由，立即生效。',
  object: '反对：{name}',
  objected: '您已反对：{date}。编号：{reference}',
} as const satisfies MoreTexts;
