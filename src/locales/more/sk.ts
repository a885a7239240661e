import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Oznamy',
  ownership: 'Zmena vlastníka',
  use: 'Zmena využívania údajov',
  incident: 'Bezpečnostný incident',
  more: 'Viac informácií',
  confirm: 'Potvrdiť: {name}',
  unconfirmed: 'Zostáva vypnuté, kým to osobitne nepotvrdíte.',
  rights: 'Vaše právo namietať',
  exempt: 'Beží bez súhlasu. Namietať môžete kedykoľvek bez udania dôvodov; platí to ihneď.',
  object: 'Namietať: {name}',
  objected: 'Námietka podaná: {date}. Číslo: {reference}',
} as const satisfies MoreTexts;
