import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Anunțuri',
  ownership: 'Schimbarea proprietarului',
  use: 'Schimbare în utilizarea datelor',
  incident: 'Incident de securitate',
  more: 'Citiți mai mult',
  confirm: 'Confirmați: {name}',
  unconfirmed: 'Rămâne oprit până îl confirmați separat.',
  rights: 'Dreptul dvs. la opoziție',
  exempt: 'Funcționează fără consimțământ. Vă puteți opune oricând fără motiv; are efect imediat.',
  object: 'Vă opuneți: {name}',
  objected: 'V-ați opus: {date}. Referință: {reference}',
} as const satisfies MoreTexts;
