import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Avisos',
  ownership: 'Cambio de titular',
  use: 'Cambio en el uso de datos',
  incident: 'Incidente de seguridad',
  more: 'Leer más',
  confirm: 'Confirmar: {name}',
  unconfirmed: 'Sigue desactivado hasta que lo confirme por separado.',
  rights: 'Su derecho de oposición',
  exempt:
    'Funciona sin consentimiento. Puede oponerse en cualquier momento sin dar motivos; surte efecto de inmediato.',
  object: 'Oponerse: {name}',
  objected: 'Se opuso: {date}. Referencia: {reference}',
} as const satisfies MoreTexts;
