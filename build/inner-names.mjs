/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=e address=v addresses=fe always=he answers=O attach=t begin=y canClose=ne catchUp=I check=_ choice=de
  choiceOf=o circumstances=n confirm=a control=M decide=W digest=k draw=i enforce=H entryOf=U factsOf=h
  hint=u host=F inline=B intro=x isContact=Q isKept=m kind=ge known=xe label=G labels=Y language=l
  loadDesk=R loadPlaceholders=E loadReceipts=$e meets=N nameOf=ke needs=g notify=s observer=d onNear=p opened=z optOut=b
  owner=le place=K placement=$ prepare=D question=L reasons=q recipients=P region=r report=C reset=f root=J
  rules=Z say=T sayCount=X setLayer=c show=A source=me stays=ae theme=w third=je thumbnail=V view=ee visit=j
  wanted=ye wordsOf=S
`;

const short = new Map(table.match(/\S+/g).map((pair) => pair.split('=')));
if (new Set(short.values()).size < short.size) throw new Error('build/inner-names.mjs: two names have one letter');

export const innerNames = new RegExp(`^(${[...short.keys()].join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const innerNameCache = () => ({
  props: { props: Object.fromEntries([...short].map(([name, letter]) => [`$${name}`, letter])) },
});
