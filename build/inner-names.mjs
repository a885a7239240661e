/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=e address=f addresses=fe age=O always=he answers=u askToReload=be attach=t begin=k canClose=ne catchUp=a
  changes=pe changesOf=oe check=H choice=de choiceOf=h circumstances=D confirm=j control=U decide=X digest=l draw=I
  enforce=y entryOf=Q factsOf=S findTexts=Ae hint=v host=x inline=B intro=ze isAsking=qe isClean=re isContact=_
  isFound=we isKept=M isLocked=ce kind=ge known=xe label=A labels=$ language=s loadDesk=N loadPlaceholders=K
  loadRecollect=ue loadSweep=te meets=n modelOf=ie nameOf=ke needs=V notify=m observer=p onNear=C opened=w optOut=r
  owner=le place=q placement=R prepare=L question=T reasons=i recipients=o region=b report=P reset=c root=g rules=F
  say=J sayCount=Z setLayer=z show=G source=me speak=se stays=ae swept=ve theme=Y third=je thumbnail=E view=ee
  visit=d wanted=ye wordsOf=W
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
