/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=s address=b addresses=ne always=l answers=M attach=O begin=U canClose=z catchUp=u check=t choice=J
  choiceOf=y circumstances=p confirm=F decide=_ digest=r draw=v emit=Q enforce=x entryOf=P factsOf=le hint=X
  host=o inline=a intro=K isContact=$ isKept=ie kind=ae known=Z label=ge labels=i language=n loadDesk=f
  loadPlaceholders=R meets=d nameOf=c needs=D needsOf=V notify=h observer=A onNear=he opened=B optOut=T
  owner=ce place=q placement=be prepare=C question=fe reasons=e recipients=S region=L report=k reset=de
  root=N rules=E say=I sayCount=Y selector=g setLayer=G show=w source=j stays=W theme=me third=je
  thumbnail=ke view=H visit=m wordsOf=ee
`;

const short = new Map(table.match(/\S+/g).map((pair) => pair.split('=')));
if (new Set(short.values()).size < short.size) throw new Error('build/inner-names.mjs: two names have one letter');

export const innerNames = new RegExp(`^(${[...short.keys()].join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const innerNameCache = () => ({
  props: { props: Object.fromEntries([...short].map(([name, letter]) => [`$${name}`, letter])) },
});
