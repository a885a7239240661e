import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Mitteilungen',
  ownership: 'Wechsel des Eigentümers',
  use: 'Geänderte Nutzung von Daten',
  incident: 'Sicherheitsvorfall',
  more: 'Mehr lesen',
  confirm: 'Bestätigen: {name}',
  unconfirmed: 'Bleibt aus, bis Sie es gesondert bestätigen.',
  rights: 'Ihr Widerspruchsrecht',
  exempt: 'Läuft ohne Einwilligung. Sie können jederzeit ohne Angabe von Gründen widersprechen; das wirkt sofort.',
  object: 'Widersprechen: {name}',
  objected: 'Widersprochen: {date}. Aktenzeichen: {reference}',
} as const satisfies MoreTexts;
