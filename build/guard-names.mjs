/**
 * Names of members that only the two files of the guard use, between themselves: nothing outside may ever ask for them,
 * and no policy, and no object of the browser that we read, has them. Each is one letter, the same in both files. Any
 * letters that are not used twice will do.
 */
const table = `
  attribute=a tag=j claims=c claimsIn=l observer=b ends=d free=f go=g isHeld=h isOff=o isParsed=p kept=k learn=n queue=q settle=s tell=t
  trace=r undo=u weight=w
`;

const short = new Map(table.match(/\S+/g).map((pair) => pair.split('=')));
if (new Set(short.values()).size < short.size) throw new Error('build/guard-names.mjs: two names have one letter');

export const guardNames = new RegExp(`^(${[...short.keys()].join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const guardNameCache = () => ({
  props: { props: Object.fromEntries([...short].map(([name, letter]) => [`$${name}`, letter])) },
});
