import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Ogłoszenia',
  ownership: 'Zmiana właściciela',
  use: 'Zmiana sposobu wykorzystania danych',
  incident: 'Incydent bezpieczeństwa',
  more: 'Czytaj więcej',
  confirm: 'Potwierdź: {name}',
  unconfirmed: 'Pozostaje wyłączone, dopóki osobno tego nie potwierdzisz.',
  rights: 'Twoje prawo do sprzeciwu',
  exempt: 'Działa bez zgody. Możesz wnieść sprzeciw w każdej chwili bez uzasadnienia; działa on od razu.',
  object: 'Wnieś sprzeciw: {name}',
  objected: 'Wniesiono sprzeciw: {date}. Numer: {reference}',
} as const satisfies MoreTexts;
