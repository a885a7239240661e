import { readFile, writeFile } from 'node:fs/promises';

/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what `npm run pack` has found to pack smallest; any that are not used twice will do.
 */
const table = `
  act=e address=O addresses=Ue age=r always=tt answers=Ia tell=Y attach=t begin=R canClose=$a catchUp=aa changes=G
  changesOf=ja check=z choice=Q choiceOf=Sa circumstances=xt confirm=Va control=o decide=L digest=M draw=ge
  enforce=l entryOf=fe factsOf=oe findTexts=wa hint=T host=q inline=B intro=kt isAsking=_ isClean=Xa isContact=ea
  isFound=E isKept=Se isLocked=ia isWidened=k kind=w known=Ne label=y labels=c language=v loadDesk=be
  loadPlaceholders=pt loadReceipts=qt loadRecollect=H loadSweep=ta meets=W modelOf=Vt nameOf=gt needs=oa notify=ft
  observer=dt onNear=Xt opened=Gt optOut=d owner=j place=$ placement=me prepare=K question=nt reasons=A
  recipients=rt region=b report=P reset=Qa root=st rules=ee say=n sayCount=we setLayer=h show=a source=f speak=I
  spoken=Et stays=u swept=We theme=la third=it thumbnail=Na view=J visit=s wanted=m wordsOf=ga
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
