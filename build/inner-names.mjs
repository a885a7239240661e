/**
 * Names of members that only our own files use, some of them from one file to another: nothing outside may ever ask for
 * them, and no policy, and no object of the browser that we read, has them. The languages are built without this: `intro`
 * is a name there, too. In the script build each is one or two letters, the same in all files of a release.
 */
const names = [
  'act attach begin catchUp check circumstances digest emit enforce host inline known labels language loadDesk',
  'meets needsOf notify optOut place reasons region report root selector setLayer show source stop visit',
  'choice decide entryOf isContact isKept kind nameOf onNear placement prepare question rules say sayCount view wordsOf',
  'draw answers label address recipients intro theme owner third hint addresses always canClose choiceOf confirm factsOf',
  'loadPlaceholders needs opened reset stays thumbnail',
].flatMap((line) => line.split(' '));

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$';
const short = (index) => letters[index] ?? `${letters[index - letters.length]}e`;

export const innerNames = new RegExp(`^(${names.join('|')})$`);
/** What the minifier calls a cache. Fresh for each file: it is written to. */
export const innerNameCache = () => ({
  props: { props: Object.fromEntries(names.map((name, index) => [`$${name}`, short(index)])) },
});
