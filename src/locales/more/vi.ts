import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Thông báo',
  ownership: 'Thay đổi chủ sở hữu',
  use: 'Thay đổi cách dùng dữ liệu',
  incident: 'Sự cố bảo mật',
  more: 'Đọc thêm',
} as const satisfies MoreTexts;
