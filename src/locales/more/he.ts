import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'הודעות',
  ownership: 'שינוי בעלות',
  use: 'שינוי בשימוש בנתונים',
  incident: 'אירוע אבטחה',
  more: 'למידע נוסף',
} as const satisfies MoreTexts;
