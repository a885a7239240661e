import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Tiedotteet',
  ownership: 'Omistajan vaihdos',
  use: 'Muutos tietojen käytössä',
  incident: 'Tietoturvapoikkeama',
  more: 'Lue lisää',
  confirm: 'Vahvista: {name}',
  unconfirmed: 'Pysyy pois päältä, kunnes vahvistat sen erikseen.',
  rights: 'Oikeutesi vastustaa',
  exempt: 'Toimii ilman suostumusta. Voit vastustaa milloin tahansa perusteluitta; se vaikuttaa heti.',
  object: 'Vastusta: {name}',
  objected: 'Olet vastustanut: {date}. Viite: {reference}',
} as const satisfies MoreTexts;
