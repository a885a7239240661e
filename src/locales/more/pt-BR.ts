import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avisos',
  ownership: 'Mudança de propriedade',
  use: 'Mudança no uso de dados',
  incident: 'Incidente de segurança',
  more: 'Ler mais',
  confirm: 'Confirmar: {name}',
  unconfirmed: 'Fica desativado até você confirmar em separado.',
  rights: 'Seu direito de oposição',
  exempt: 'Funciona sem consentimento. Você pode se opor a qualquer momento sem dar motivos; vale na hora.',
  object: 'Opor-se: {name}',
  objected: 'Você se opôs: {date}. Referência: {reference}',
} as const satisfies MoreTexts;
