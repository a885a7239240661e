import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Оголошення',
  ownership: 'Зміна власника',
  use: 'Зміна у використанні даних',
  incident: 'Інцидент безпеки',
  more: 'Докладніше',
} as const satisfies MoreTexts;
