import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Объявления',
  ownership: 'Смена владельца',
  use: 'Изменение в использовании данных',
  incident: 'Инцидент безопасности',
  more: 'Подробнее',
  confirm: 'Подтвердить: {name}',
  unconfirmed: 'Остаётся выключенным, пока вы не подтвердите отдельно.',
  rights: 'Ваше право на возражение',
  exempt: 'Работает без согласия. Вы можете возразить в любое время без объяснения причин; это действует сразу.',
  object: 'Возразить: {name}',
  objected: 'Вы возразили: {date}. Номер: {reference}',
} as const satisfies MoreTexts;
