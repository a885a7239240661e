/**
 * Words that few policies need, each language in a file of its own (`locales/more/<tag>.js`): the languages are loaded by
 * everybody who is asked, and have no room for them. Neutral, as the others.
 */
export interface MoreTexts {
  /** Heading of the list in the preferences. */
  readonly announcements: string;
  /** What an announcement is about, by policy value. */
  readonly ownership: string;
  readonly use: string;
  readonly incident: string;
  /** Label of the link of an announcement. */
  readonly more: string;
  /** Label of the second act that a purpose of the grade `explicit` needs: {name}; and what is said until then. */
  readonly confirm: string;
  readonly unconfirmed: string;
  /** Heading of what can be objected to, and what is said of it. */
  readonly rights: string;
  readonly exempt: string;
  /** Label of the control: {name}; and what is said afterwards: {date}, {reference}. */
  readonly object: string;
  readonly objected: string;
}
