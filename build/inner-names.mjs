import { readFile, writeFile } from 'node:fs/promises';

/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what `npm run pack` has found to pack smallest; any that are not used twice will do.
 */
const table = `
  act=e address=Y addresses=sa age=i always=ct answers=_ tell=zt attach=t begin=R canClose=ie catchUp=aa changes=Ct
  changesOf=et check=ue choice=Q choiceOf=xt circumstances=y confirm=z control=o decide=Za digest=M draw=Ma
  enforce=l entryOf=Ne factsOf=oe findTexts=Ce hint=m host=v inline=B intro=se isAsking=kt isClean=K isContact=ve
  isFound=Ue isKept=Le isLocked=He kind=W known=ja label=ea labels=Ve language=q loadDesk=Re loadPlaceholders=tt
  loadReceipts=nt loadRecollect=U loadSweep=ta meets=ne modelOf=k nameOf=gt needs=Yt notify=ft observer=p onNear=Qa
  opened=Pa optOut=d owner=Ze place=$ placement=j prepare=r question=xe reasons=A recipients=rt region=b report=P
  reset=G root=st rules=ee say=n sayCount=E setLayer=h show=a source=f speak=I spoken=Ga stays=La swept=ke theme=la
  third=Xa thumbnail=$a view=J visit=s wanted=X wordsOf=oa
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
