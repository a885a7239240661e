import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Ανακοινώσεις',
  ownership: 'Αλλαγή ιδιοκτησίας',
  use: 'Αλλαγή στη χρήση δεδομένων',
  incident: 'Περιστατικό ασφάλειας',
  more: 'Διαβάστε περισσότερα',
} as const satisfies MoreTexts;
