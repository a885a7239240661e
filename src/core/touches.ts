/** `b.c` and `c` for `a.b.c`. */
function parentsOf(name: string): string[] {
  const labels = name.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}

/**
 * Whether a host, or one of those below `*.`, is among these or below a `*.` of them. Looked up, not compared one by one:
 * both may be many.
 */
export function touches(hosts: readonly string[]): (host: string) => boolean {
  const names = new Set<string>();
  const trees = new Set<string>();
  const above = new Set<string>();
  for (const host of hosts) {
    const name = host.replace('*.', '');
    if (name === host) names.add(name);
    else trees.add(name);
    for (const parent of name === host ? parentsOf(name) : [name, ...parentsOf(name)]) above.add(parent);
  }
  return (host) => {
    const name = host.replace('*.', '');
    return (name === host ? names : above).has(name) || parentsOf(name).some((parent) => trees.has(parent));
  };
}
