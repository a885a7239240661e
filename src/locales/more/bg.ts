import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Съобщения',
  ownership: 'Промяна на собствеността',
  use: 'Промяна в използването на данни',
  incident: 'Инцидент със сигурността',
  more: 'Прочетете повече',
  confirm: 'Потвърдете: {name}',
  unconfirmed: 'Остава изключено, докато не го потвърдите отделно.',
  rights: 'Вашето право на възражение',
  exempt: 'Работи без съгласие. Можете да възразите по всяко време без причина; действа веднага.',
  object: 'Възразявам: {name}',
  objected: 'Възразихте: {date}. Номер: {reference}',
} as const satisfies MoreTexts;
