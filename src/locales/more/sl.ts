import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Obvestila',
  ownership: 'Sprememba lastništva',
  use: 'Sprememba uporabe podatkov',
  incident: 'Varnostni incident',
  more: 'Preberite več',
  confirm: 'Potrdi: {name}',
  unconfirmed: 'Ostane izklopljeno, dokler tega ne potrdite posebej.',
  rights: 'Vaša pravica do ugovora',
  exempt: 'Deluje brez privolitve. Ugovarjate lahko kadar koli brez razlogov; velja takoj.',
  object: 'Ugovarjaj: {name}',
  objected: 'Ugovarjali ste: {date}. Številka: {reference}',
} as const satisfies MoreTexts;
