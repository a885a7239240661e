/** Whether a cookie name or storage key is named by a pattern: exactly, or by one trailing `*` after at least three characters. */
export function nameMatches(name: string, pattern: string): boolean {
  return /^[^*]{3,}\*$/.test(pattern) ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
