import { readFile, writeFile } from 'node:fs/promises';

/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what `npm run pack` has found to pack smallest; any that are not used twice will do.
 */
const table = `
  act=e address=zt addresses=_e age=O always=fa answers=ha askToReload=oe attach=t begin=ca canClose=Vt catchUp=a
  changes=w changesOf=we check=Ae choice=ia choiceOf=ce circumstances=Mt confirm=te control=jt decide=je digest=k
  draw=o enforce=M entryOf=C factsOf=Ot findTexts=R hint=f host=U inline=B intro=tt isAsking=ne isClean=v
  isContact=ze isFound=I isKept=be isLocked=wa kind=pa known=mt label=F labels=et language=s loadDesk=W
  loadPlaceholders=Ie loadReceipts=Ge loadRecollect=x loadSweep=ae meets=z modelOf=Da nameOf=Y needs=u notify=h
  observer=p onNear=_ opened=na optOut=q owner=Z place=N placement=$t prepare=se question=j reasons=i recipients=E
  region=m report=P reset=ea root=pe rules=ie say=J sayCount=Q setLayer=D show=r source=me speak=L spoken=Oe
  stays=_t swept=Ua theme=re third=H thumbnail=b view=c visit=G wanted=d wordsOf=g
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
