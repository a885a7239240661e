/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=a address=y addresses=fe always=he answers=O attach=B begin=z canClose=ne catchUp=f check=_ choice=u
  choiceOf=de circumstances=j confirm=D decide=K digest=L draw=s enforce=W entryOf=N factsOf=le hint=h
  host=b inline=r intro=i isContact=V isKept=$ kind=o known=ge label=n labels=U language=Z loadDesk=E
  loadPlaceholders=I meets=G nameOf=H needs=A notify=C observer=Y onNear=ee opened=c optOut=Q owner=x
  place=t placement=F prepare=M question=ke reasons=e recipients=d region=w report=S reset=R root=g rules=m
  say=p sayCount=T setLayer=v show=l source=q stays=me theme=ae third=k thumbnail=je view=X visit=J
  wordsOf=P
`;

const short = new Map(table.match(/\S+/g).map((pair) => pair.split('=')));
if (new Set(short.values()).size < short.size) throw new Error('build/inner-names.mjs: two names have one letter');

export const innerNames = new RegExp(`^(${[...short.keys()].join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const innerNameCache = () => ({
  props: { props: Object.fromEntries([...short].map(([name, letter]) => [`$${name}`, letter])) },
});
