import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Pranešimai',
  ownership: 'Savininko pasikeitimas',
  use: 'Duomenų naudojimo pasikeitimas',
  incident: 'Saugumo incidentas',
  more: 'Skaityti daugiau',
  confirm: 'Patvirtinti: {name}',
  unconfirmed: 'Lieka išjungta, kol atskirai patvirtinsite.',
  rights: 'Jūsų teisė nesutikti',
  exempt: 'Veikia be sutikimo. Galite bet kada nesutikti nenurodydami priežasčių; tai galioja iškart.',
  object: 'Nesutikti: {name}',
  objected: 'Nesutikote: {date}. Nuoroda: {reference}',
} as const satisfies MoreTexts;
