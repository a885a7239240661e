import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'ประกาศ',
  ownership: 'การเปลี่ยนเจ้าของ',
  use: 'การเปลี่ยนแปลงการใช้ข้อมูล',
  incident: 'เหตุการณ์ด้านความปลอดภัย',
  more: 'อ่านเพิ่มเติม',
  confirm: 'ยืนยัน: {name}',
  unconfirmed: 'ปิดอยู่จนกว่าคุณจะยืนยันแยกต่างหาก',
  rights: 'สิทธิในการคัดค้าน',
  exempt: 'ทำงานโดยไม่ต้องมีความยินยอม คุณคัดค้านได้ทุกเมื่อโดยไม่ต้องให้เหตุผล และมีผลทันที',
  object: 'คัดค้าน: {name}',
  objected: 'คุณคัดค้านแล้ว: {date} หมายเลขอ้างอิง: {reference}',
} as const satisfies MoreTexts;
