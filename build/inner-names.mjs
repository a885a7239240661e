import { readFile, writeFile } from 'node:fs/promises';

/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what `npm run pack` has found to pack smallest; any that are not used twice will do.
 */
const table = `
  act=e address=O addresses=ae age=c always=je answers=le tell=ea attach=t begin=R canClose=Pt catchUp=aa changes=K
  changesOf=ja check=pa choice=Q choiceOf=Sa circumstances=xt confirm=n control=m decide=H digest=M draw=x enforce=l
  entryOf=fe factsOf=ca findTexts=z hint=Y host=q inline=B intro=ht isAsking=_ isClean=D isContact=ge isFound=fa
  isKept=Ht isLocked=_a isWidened=k kind=w known=ta label=y labels=r language=v loadDesk=C loadPlaceholders=L
  loadReceipts=U loadRecollect=j loadSweep=De meets=W modelOf=Qt nameOf=gt needs=Fe notify=et observer=dt onNear=yt
  opened=pt optOut=d owner=p place=$ placement=ye prepare=i question=F reasons=A recipients=Ie region=b report=P
  reset=Rt root=st rules=ee say=Vt sayCount=Lt setLayer=h show=a source=o speak=I spoken=Ba stays=Ye swept=nt
  theme=la third=te thumbnail=jt view=J visit=s wanted=f wordsOf=oa
`;

/** Each name with its letter. */
export const innerNameTable = table.match(/\S+/g).map((pair) => pair.split('='));
const short = new Map(innerNameTable);
if (new Set(short.values()).size < short.size) throw new Error('build/inner-names.mjs: two names have one letter');

export const innerNames = new RegExp(`^(${[...short.keys()].join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const innerNameCache = () => ({
  props: { props: Object.fromEntries([...short.keys()].map((name, index) => [`$${name}`, `Q${index}Q`])) },
});
/** The minifiers get a mark for each name and this, after them, the letter: what they call variables goes by letters. */
export const innerLetters = {
  name: 'inner-letters',
  renderChunk: (code) => ({ code: code.replace(/\bQ(\d+)Q\b/g, (_, index) => [...short.values()][index]), map: null }),
};

/** Gives the names, in the order of the table, these letters from the next build on. */
export async function writeInnerNames(letters) {
  const lines = [' '];
  for (const [index, [name]] of innerNameTable.entries()) {
    const pair = ` ${name}=${letters[index]}`;
    if (lines.at(-1).length + pair.length > 116) lines.push(' ');
    lines[lines.length - 1] += pair;
  }
  const file = new URL(import.meta.url);
  const code = await readFile(file, 'utf8');
  await writeFile(
    file,
    code.replace(table, () => `\n${lines.join('\n')}\n`),
  );
}
