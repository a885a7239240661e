/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=u address=S addresses=O always=Z answers=M attach=t begin=V canClose=_ catchUp=f check=g choice=x
  choiceOf=w circumstances=s confirm=je decide=fe digest=o draw=be emit=C enforce=$ entryOf=ae factsOf=j
  hint=I host=r inline=a intro=F isContact=Y isKept=K kind=R known=ge label=y labels=E language=e loadDesk=c
  loadPlaceholders=le meets=d nameOf=me needs=de needsOf=X notify=k observer=p onNear=G opened=ne optOut=W
  owner=N place=b placement=z prepare=J question=ie reasons=n recipients=D region=B report=q reset=h root=P
  rules=m say=Q sayCount=A selector=U setLayer=l show=T source=L stays=he theme=v third=H thumbnail=ke
  view=ee visit=i wordsOf=ce
`;

const short = new Map(table.match(/\S+/g).map((pair) => pair.split('=')));
if (new Set(short.values()).size < short.size) throw new Error('build/inner-names.mjs: two names have one letter');

export const innerNames = new RegExp(`^(${[...short.keys()].join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const innerNameCache = () => ({
  props: { props: Object.fromEntries([...short].map(([name, letter]) => [`$${name}`, letter])) },
});
