import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avviżi',
  ownership: 'Bidla fis-sjieda',
  use: 'Bidla fl-użu tad-data',
  incident: 'Inċident ta’ sigurtà',
  more: 'Aqra aktar',
  confirm: 'Ikkonferma: {name}',
  unconfirmed: 'Jibqa mitfi sakemm tikkonfermah għalih.',
  rights: 'Id-dritt tiegħek li toġġezzjona',
  exempt: 'Jaħdem mingħajr kunsens. Tista’ toġġezzjona f’kull ħin mingħajr raġuni; jgħodd minnufih.',
  object: 'Oġġezzjona: {name}',
  objected: 'Oġġezzjonajt: {date}. Referenza: {reference}',
} as const satisfies MoreTexts;
