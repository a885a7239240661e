/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release. Which letter
 * is for which is what packed smallest when it was last looked at; any that are not used twice will do.
 */
const table = `
  act=e address=de addresses=fe always=he answers=D attach=Q begin=N canClose=ne catchUp=a check=T choice=m
  choiceOf=Y circumstances=n confirm=_ decide=S digest=J draw=j enforce=U entryOf=h factsOf=le hint=A host=s
  inline=ae intro=Z isContact=$ isKept=o isMarked=mm kind=i known=ge label=P labels=u language=K loadDesk=C
  loadPlaceholders=x meets=ee nameOf=ie needs=B notify=V observer=I onNear=p opened=q optOut=E owner=d
  place=t placement=c prepare=X question=ke reasons=w recipients=v region=z report=G reset=b root=y rules=f
  say=H sayCount=M setLayer=O show=l source=r stays=me theme=g third=k thumbnail=je view=W visit=F wordsOf=L
`;

const short = new Map(table.match(/\S+/g).map((pair) => pair.split('=')));
if (new Set(short.values()).size < short.size) throw new Error('build/inner-names.mjs: two names have one letter');

export const innerNames = new RegExp(`^(${[...short.keys()].join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const innerNameCache = () => ({
  props: { props: Object.fromEntries([...short].map(([name, letter]) => [`$${name}`, letter])) },
});
