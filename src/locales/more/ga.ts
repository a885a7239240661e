import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Fógraí',
  ownership: 'Athrú úinéireachta',
  use: 'Athrú ar úsáid sonraí',
  incident: 'Teagmhas slándála',
  more: 'Léigh tuilleadh',
  confirm: 'Deimhnigh: {name}',
  unconfirmed: 'Fanann sé múchta go dtí go ndeimhníonn tú ar leithligh é.',
  rights: 'Do cheart chun agóid a dhéanamh',
  exempt:
    'Ritheann sé gan toiliú. Is féidir leat agóid a dhéanamh am ar bith gan chúis; bíonn éifeacht leis láithreach.',
  object: 'Déan agóid: {name}',
  objected: 'Rinne tú agóid: {date}. Tagairt: {reference}',
} as const satisfies MoreTexts;
