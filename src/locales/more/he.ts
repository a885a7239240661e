import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'הודעות',
  ownership: 'שינוי בעלות',
  use: 'שינוי בשימוש בנתונים',
  incident: 'אירוע אבטחה',
  more: 'למידע נוסף',
  confirm: 'אישור: {name}',
  unconfirmed: 'נשאר כבוי עד שתאשרו בנפרד.',
  rights: 'זכותך להתנגד',
  exempt: 'פועל ללא הסכמה. אפשר להתנגד בכל עת בלי נימוק; זה נכנס לתוקף מיד.',
  object: 'התנגדות: {name}',
  objected: 'התנגדת: {date}. אסמכתה: {reference}',
} as const satisfies MoreTexts;
