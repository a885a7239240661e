import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Tilkynningar',
  ownership: 'Breytt eignarhald',
  use: 'Breytt notkun gagna',
  incident: 'Öryggisatvik',
  more: 'Lesa meira',
  confirm: 'Staðfesta: {name}',
  unconfirmed: 'Er slökkt þar til þú staðfestir það sérstaklega.',
  rights: 'Andmælaréttur þinn',
  exempt: 'Keyrir án samþykkis. Þú getur andmælt hvenær sem er án ástæðu; það tekur strax gildi.',
  object: 'Andmæla: {name}',
  objected: 'Þú hefur andmælt: {date}. Tilvísun: {reference}',
} as const satisfies MoreTexts;
