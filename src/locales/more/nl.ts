import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Mededelingen',
  ownership: 'Verandering van eigenaar',
  use: 'Verandering in het gebruik van gegevens',
  incident: 'Beveiligingsincident',
  more: 'Lees meer',
  confirm: 'Bevestigen: {name}',
  unconfirmed: 'Blijft uit tot u het apart bevestigt.',
  rights: 'Uw recht van bezwaar',
  exempt: 'Werkt zonder toestemming. U kunt op elk moment zonder reden bezwaar maken; dat geldt meteen.',
  object: 'Bezwaar maken: {name}',
  objected: 'Bezwaar gemaakt: {date}. Kenmerk: {reference}',
} as const satisfies MoreTexts;
