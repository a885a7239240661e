import { readFile, writeFile } from 'node:fs/promises';

/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what `npm run pack` has found to pack smallest; any that are not used twice will do.
 */
const table = `
  act=e address=l addresses=it age=i always=Et answers=Ke tell=ft attach=t begin=R canClose=ia catchUp=aa changes=nt
  changesOf=pa check=Xt choice=Q choiceOf=pe circumstances=ce confirm=ot control=ma decide=x digest=s draw=Na
  enforce=M entryOf=De factsOf=ye findTexts=X hint=Te host=u inline=B intro=et isAsking=k isClean=he isContact=_
  isFound=Ba isKept=Xe isLocked=Ma kind=Z known=_e label=ea labels=bt language=O loadDesk=$t loadPlaceholders=ae
  loadReceipts=xe loadRecollect=ne loadSweep=$e meets=c modelOf=oe nameOf=rt needs=ut notify=g observer=p onNear=Qa
  opened=Ye optOut=d owner=y place=$ placement=C prepare=Nt question=He reasons=o recipients=m region=r report=P
  reset=Ua root=A rules=ee say=n sayCount=D setLayer=h show=a source=f speak=re spoken=Kt stays=Ge swept=ke theme=wa
  third=st thumbnail=na view=b visit=G wanted=ga wordsOf=sa
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
