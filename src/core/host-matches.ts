/**
 * Whether a parsed host name is named by a pattern of the policy: exactly, or by a leading `*.` for all hosts below. Only
 * whole labels count: `evil-stats.example` is not below `stats.example`, and `stats.example.evil` is not either.
 */
export function hostMatches(hostname: string, pattern: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  const end = pattern.slice(1);
  return /^\*\../.test(pattern) ? name.endsWith(end) && name.length > end.length : name !== '' && name === pattern;
}
