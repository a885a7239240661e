import { readFile, writeFile } from 'node:fs/promises';

/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what `npm run pack` has found to pack smallest; any that are not used twice will do.
 */
const table = `
  act=e address=E addresses=be age=i always=Qe answers=le tell=me attach=t begin=R canClose=Ka catchUp=aa changes=Qa
  changesOf=u check=Da choice=Q choiceOf=te circumstances=y confirm=Xe control=o decide=ya digest=M draw=Ma
  enforce=l entryOf=Ne factsOf=oa findTexts=Se hint=m host=v inline=B intro=se isAsking=$e isClean=xt isContact=C
  isFound=_a isKept=Le isLocked=va kind=w known=ht label=ea labels=We language=q loadDesk=Re loadPlaceholders=tt
  loadReceipts=_t loadRecollect=r loadSweep=ta meets=H modelOf=k nameOf=gt needs=O notify=ft observer=p onNear=Et
  opened=St optOut=d owner=j place=$ placement=Y prepare=U question=xe reasons=A recipients=rt region=b report=P
  reset=G root=st rules=ee say=n sayCount=Nt setLayer=h show=a source=f speak=I spoken=Me stays=Za swept=x theme=la
  third=ia thumbnail=Ga view=J visit=s wanted=X wordsOf=ga
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
