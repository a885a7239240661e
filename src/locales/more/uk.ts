import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Оголошення',
  ownership: 'Зміна власника',
  use: 'Зміна у використанні даних',
  incident: 'Інцидент безпеки',
  more: 'Докладніше',
  confirm: 'Підтвердити: {name}',
  unconfirmed: 'Лишається вимкненим, доки ви не підтвердите окремо.',
  rights: 'Ваше право на заперечення',
  exempt: 'Працює без згоди. Ви можете заперечити будь-коли без пояснень; це діє одразу.',
  object: 'Заперечити: {name}',
  objected: 'Ви заперечили: {date}. Номер: {reference}',
} as const satisfies MoreTexts;
