import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Обавештења',
  ownership: 'Промена власништва',
  use: 'Промена коришћења података',
  incident: 'Безбедносни инцидент',
  more: 'Прочитајте више',
  confirm: 'Потврди: {name}',
  unconfirmed: 'Остаје искључено док то посебно не потврдите.',
  rights: 'Ваше право на приговор',
  exempt: 'Ради без пристанка. Можете приговорити у сваком тренутку без разлога; делује одмах.',
  object: 'Приговори: {name}',
  objected: 'Приговорили сте: {date}. Број: {reference}',
} as const satisfies MoreTexts;
