import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Ανακοινώσεις',
  ownership: 'Αλλαγή ιδιοκτησίας',
  use: 'Αλλαγή στη χρήση δεδομένων',
  incident: 'Περιστατικό ασφάλειας',
  more: 'Διαβάστε περισσότερα',
  confirm: 'Επιβεβαίωση: {name}',
  unconfirmed: 'Μένει ανενεργό μέχρι να το επιβεβαιώσετε χωριστά.',
  rights: 'Το δικαίωμα εναντίωσης',
  exempt: 'Λειτουργεί χωρίς συγκατάθεση. Μπορείτε να εναντιωθείτε οποτεδήποτε χωρίς αιτιολογία· ισχύει αμέσως.',
  object: 'Εναντίωση: {name}',
  objected: 'Εναντιωθήκατε: {date}. Αριθμός: {reference}',
} as const satisfies MoreTexts;
