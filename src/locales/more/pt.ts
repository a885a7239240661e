import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avisos',
  ownership: 'Mudança de proprietário',
  use: 'Alteração na utilização de dados',
  incident: 'Incidente de segurança',
  more: 'Ler mais',
  confirm: 'Confirmar: {name}',
  unconfirmed: 'Fica desligado até o confirmar em separado.',
  rights: 'O seu direito de oposição',
  exempt: 'Funciona sem consentimento. Pode opor-se a qualquer momento sem indicar motivos; tem efeito imediato.',
  object: 'Opor-se: {name}',
  objected: 'Opôs-se: {date}. Referência: {reference}',
} as const satisfies MoreTexts;
