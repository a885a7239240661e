import { readFile, writeFile } from 'node:fs/promises';

/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what `npm run pack` has found to pack smallest; any that are not used twice will do.
 */
const table = `
  act=e address=zt addresses=dt age=O always=y answers=xa tell=oe attach=t begin=be canClose=Ra catchUp=a changes=F
  changesOf=xe check=_t choice=Wa choiceOf=ce circumstances=h confirm=te control=jt decide=je digest=k draw=o
  enforce=M entryOf=C factsOf=le findTexts=Ne hint=R host=U inline=B intro=Ca isAsking=he isClean=Mt isContact=ze
  isFound=_e isKept=ca isLocked=_a kind=pa known=Yt label=_ labels=nt language=s loadDesk=ge loadPlaceholders=Ie
  loadReceipts=Ge loadRecollect=na loadSweep=se meets=z modelOf=Da nameOf=Y needs=ja notify=V observer=p onNear=G
  opened=$a optOut=q owner=Z place=N placement=ht prepare=H question=g reasons=i recipients=E region=m report=P
  reset=Sa root=pe rules=ie say=J sayCount=Q setLayer=n show=r source=me speak=L spoken=Et stays=ft swept=Qa
  theme=re third=ae thumbnail=Ba view=c visit=v wanted=d wordsOf=j
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
