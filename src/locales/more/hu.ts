import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Közlemények',
  ownership: 'Tulajdonosváltás',
  use: 'Az adatok felhasználásának változása',
  incident: 'Biztonsági incidens',
  more: 'Bővebben',
  confirm: 'Megerősítés: {name}',
  unconfirmed: 'Kikapcsolva marad, amíg külön meg nem erősíti.',
  rights: 'Tiltakozáshoz való joga',
  exempt: 'Hozzájárulás nélkül működik. Bármikor indoklás nélkül tiltakozhat; azonnal hatályos.',
  object: 'Tiltakozás: {name}',
  objected: 'Tiltakozott: {date}. Hivatkozás: {reference}',
} as const satisfies MoreTexts;
