/** A label in front of what it is a label of, as the language writes it: French sets a space before the colon. */
export function withColon(label: string, language: string): string {
  if (/^(ja|zh)/.test(language)) return `${label}：`;
  return `${label}${language.startsWith('fr') ? '\u00A0' : ''}: `;
}
