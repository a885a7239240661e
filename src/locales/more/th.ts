import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'ประกาศ',
  ownership: 'การเปลี่ยนเจ้าของ',
  use: 'การเปลี่ยนแปลงการใช้ข้อมูล',
  incident: 'เหตุการณ์ด้านความปลอดภัย',
  more: 'อ่านเพิ่มเติม',
} as const satisfies MoreTexts;
