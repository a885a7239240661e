import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Thông báo',
  ownership: 'Thay đổi chủ sở hữu',
  use: 'Thay đổi cách dùng dữ liệu',
  incident: 'Sự cố bảo mật',
  more: 'Đọc thêm',
  confirm: 'Xác nhận: {name}',
  unconfirmed: 'Vẫn tắt cho đến khi bạn xác nhận riêng.',
  rights: 'Quyền phản đối của bạn',
  exempt: 'Chạy không cần đồng ý. Bạn có thể phản đối bất cứ lúc nào mà không cần lý do; có hiệu lực ngay.',
  object: 'Phản đối: {name}',
  objected: 'Bạn đã phản đối: {date}. Mã số: {reference}',
} as const satisfies MoreTexts;
