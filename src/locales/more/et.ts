import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Teated',
  ownership: 'Omaniku vahetus',
  use: 'Andmete kasutamise muutus',
  incident: 'Turvaintsident',
  more: 'Loe edasi',
  confirm: 'Kinnita: {name}',
  unconfirmed: 'On väljas, kuni te selle eraldi kinnitate.',
  rights: 'Teie õigus esitada vastuväide',
  exempt: 'Töötab nõusolekuta. Võite igal ajal põhjust esitamata vastuväite esitada; see jõustub kohe.',
  object: 'Esita vastuväide: {name}',
  objected: 'Vastuväide esitatud: {date}. Viide: {reference}',
} as const satisfies MoreTexts;
