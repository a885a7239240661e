/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=a address=de addresses=fe always=he answers=C attach=B begin=z canClose=ne catchUp=W check=v choice=u
  choiceOf=g circumstances=Q confirm=H decide=T digest=X draw=s enforce=y entryOf=q factsOf=le hint=h host=f
  inline=G intro=i isContact=V isKept=$ kind=o known=ge label=n labels=U language=L loadDesk=J
  loadPlaceholders=j meets=_ nameOf=D needs=A notify=O observer=r onNear=ee opened=c optOut=Z owner=x
  place=t placement=F prepare=M question=ke reasons=e recipients=l region=w report=S reset=R root=N rules=m
  say=p sayCount=K setLayer=E show=Y source=I stays=me theme=ae third=k thumbnail=je view=d visit=b
  wordsOf=P
`;

const short = new Map(table.match(/\S+/g).map((pair) => pair.split('=')));
if (new Set(short.values()).size < short.size) throw new Error('build/inner-names.mjs: two names have one letter');

export const innerNames = new RegExp(`^(${[...short.keys()].join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const innerNameCache = () => ({
  props: { props: Object.fromEntries([...short].map(([name, letter]) => [`$${name}`, letter])) },
});
