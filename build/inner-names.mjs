/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=e address=ma addresses=ua age=O always=Oe answers=te askToReload=je attach=t begin=b canClose=qe catchUp=a
  changes=oe changesOf=De check=oa choice=ia choiceOf=Le circumstances=dt confirm=da control=v decide=w digest=k
  draw=o enforce=N entryOf=C factsOf=rt findTexts=J hint=H host=U inline=B intro=tt isAsking=T isClean=we
  isContact=ut isFound=f isKept=be isLocked=Xe kind=pa known=j label=E labels=et language=s loadDesk=W
  loadPlaceholders=ee loadReceipts=Ge loadRecollect=m loadSweep=ae meets=n modelOf=$e nameOf=Y needs=yt notify=h
  observer=p onNear=S opened=kt optOut=M owner=z place=q placement=jt prepare=se question=Q reasons=i recipients=F
  region=x report=P reset=ea root=pe rules=ie say=R sayCount=K setLayer=D show=r source=me speak=L spoken=Ue
  stays=Re swept=G theme=ze third=y thumbnail=Ie view=c visit=u wanted=d wordsOf=g
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
