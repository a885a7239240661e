/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=e address=le addresses=y age=O always=dt answers=Ee askToReload=Ve attach=t begin=Q canClose=vt catchUp=a
  changes=pe changesOf=Ae check=H choice=ia choiceOf=ie circumstances=R confirm=yt control=f decide=L digest=l
  draw=X enforce=u entryOf=I factsOf=ue findTexts=et hint=k host=E inline=B intro=ze isAsking=ra isClean=rt
  isContact=_ isFound=xe isKept=ot isLocked=Ge kind=F known=va label=G labels=ta language=s loadDesk=D
  loadPlaceholders=je loadReceipts=xt loadRecollect=se loadSweep=te meets=n modelOf=oe nameOf=ce needs=Qe notify=m
  observer=p onNear=r opened=na optOut=w owner=V place=q placement=Y prepare=W question=S reasons=i recipients=o
  region=b report=P reset=c root=g rules=ge say=J sayCount=N setLayer=z show=C source=me speak=be spoken=zt
  stays=Ze swept=ve theme=M third=A thumbnail=$e view=ee visit=d wanted=bt wordsOf=x
`;

const short = new Map(table.match(/\S+/g).map((pair) => pair.split('=')));
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
