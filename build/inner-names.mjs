/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=q address=l addresses=j always=me answers=W attach=t begin=J canClose=C catchUp=a check=m choice=V
  choiceOf=v circumstances=K confirm=B decide=h digest=A draw=H emit=Q enforce=p entryOf=ce factsOf=le
  hint=b host=c inline=s intro=F isContact=I isKept=ie kind=R known=G label=ge labels=$ language=i
  loadDesk=f loadPlaceholders=D meets=d nameOf=_ needs=P needsOf=T notify=r observer=L onNear=ae opened=z
  optOut=k owner=ne place=g placement=be prepare=N question=fe reasons=e recipients=U region=o report=X
  reset=de root=M rules=S say=w sayCount=Y selector=E setLayer=u show=Z source=n stays=he theme=y third=je
  thumbnail=ke view=x visit=O wordsOf=ee
`;

const short = new Map(table.match(/\S+/g).map((pair) => pair.split('=')));
if (new Set(short.values()).size < short.size) throw new Error('build/inner-names.mjs: two names have one letter');

export const innerNames = new RegExp(`^(${[...short.keys()].join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const innerNameCache = () => ({
  props: { props: Object.fromEntries([...short].map(([name, letter]) => [`$${name}`, letter])) },
});
