import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avvisi',
  ownership: 'Cambio di titolarità',
  use: 'Cambiamento nell’uso dei dati',
  incident: 'Incidente di sicurezza',
  more: 'Per saperne di più',
  confirm: 'Conferma: {name}',
  unconfirmed: 'Resta disattivato finché non lo confermi separatamente.',
  rights: 'Il tuo diritto di opposizione',
  exempt: 'Funziona senza consenso. Puoi opporti in ogni momento senza motivo; ha effetto subito.',
  object: 'Opponiti: {name}',
  objected: 'Opposizione: {date}. Riferimento: {reference}',
} as const satisfies MoreTexts;
