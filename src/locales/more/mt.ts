import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avviżi',
  ownership: 'Bidla fis-sjieda',
  use: 'Bidla fl-użu tad-data',
  incident: 'Inċident ta’ sigurtà',
  more: 'Aqra aktar',
} as const satisfies MoreTexts;
