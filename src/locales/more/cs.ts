import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Oznámení',
  ownership: 'Změna vlastníka',
  use: 'Změna využití údajů',
  incident: 'Bezpečnostní incident',
  more: 'Více informací',
  confirm: 'Potvrdit: {name}',
  unconfirmed: 'Zůstává vypnuto, dokud to zvlášť nepotvrdíte.',
  rights: 'Vaše právo vznést námitku',
  exempt: 'Běží bez souhlasu. Námitku můžete vznést kdykoli bez udání důvodů; platí ihned.',
  object: 'Vznést námitku: {name}',
  objected: 'Námitka vznesena: {date}. Číslo: {reference}',
} as const satisfies MoreTexts;
