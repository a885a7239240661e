import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import ts from 'typescript';

/** Folder that holds one file per language. */
export const localesFolder = fileURLToPath(new URL('../src/locales', import.meta.url));

/** Languages that the boot file has the words of the re-open control for; it has no room for more. */
const LABELLED = ['de', 'en', 'fr'];

/** Further tags under which a language can be asked for, as src/core/language.ts asks. */
const ALIASES = { nb: ['no', 'nn'], 'zh-Hant': ['zh-tw', 'zh-hk', 'zh-mo'] };

/** Tags of the languages that exist, sorted; `texts.ts` holds the type they all satisfy. */
export async function localeTags() {
  const names = await readdir(localesFolder);
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && name !== 'texts.ts')
    .map((name) => basename(name, '.ts'))
    .sort();
}

/** All that the name of a file in dist/locales may be, with the tag of what is in it. Names are in small letters. */
async function localeFiles() {
  const tags = await localeTags();
  return tags.flatMap((tag) => [tag.toLowerCase(), ...(ALIASES[tag] ?? [])].map((name) => [name, tag]));
}

/** The texts of a language by dotted path. Read from the syntax tree: a locale is data and is not run. */
async function readTexts(tag) {
  const file = join(localesFolder, `${tag}.ts`);
  const texts = new Map();
  const collect = (object, path) => {
    for (const property of object.properties) {
      const key = [...path, property.name.text];
      const { initializer } = property;
      if (ts.isStringLiteralLike(initializer)) texts.set(key.join('.'), initializer.text);
      else if (ts.isObjectLiteralExpression(initializer)) collect(initializer, key);
      else throw new Error(`${file}: "${key.join('.')}" must be a plain string`);
    }
  };
  const find = (node) => {
    if (ts.isObjectLiteralExpression(node)) collect(node, []);
    else ts.forEachChild(node, find);
  };
  find(ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest));
  return texts;
}

/** Where a text stands in a packed language. `tag` and `reopen` come first: src/browser/start.ts counts on it. */
const orderOf = async () => [...(await readTexts('en')).keys()];

/** The words alone, in one order: their names would be a fifth of each file. */
async function packed(tag) {
  const texts = await readTexts(tag);
  const row = (await orderOf()).map((path) => {
    if (!texts.has(path)) throw new Error(`src/locales/${tag}.ts: "${path}" is missing`);
    return texts.get(path);
  });
  return `export let texts=${JSON.stringify(row)}`;
}

/**
 * The words that few policies need, as `packed`. What they have in common with the others comes with them: who has decided
 * before has not loaded those.
 */
const SHARED = ['tag', 'close'];
const moreOrder = async () => [...SHARED, ...(await readTexts('more/en')).keys()];
async function packedMore(tag) {
  const texts = new Map([...(await readTexts(tag)), ...(await readTexts(`more/${tag}`))]);
  const row = (await moreOrder()).map((path) => {
    if (!texts.has(path)) throw new Error(`src/locales/more/${tag}.ts: "${path}" is missing`);
    return texts.get(path);
  });
  return `export let texts=${JSON.stringify(row)}`;
}

async function labelsModule() {
  const labels = await Promise.all(LABELLED.map(async (tag) => [tag, (await readTexts(tag)).get('reopen')]));
  return `export const labels = ${JSON.stringify(Object.fromEntries(labels))};`;
}

/** For the check of a policy: what it may say of a control that the boot file has no words for. */
async function reopenModule() {
  const words = (await localeFiles()).map(async ([name, tag]) => [name, (await readTexts(tag)).get('reopen')]);
  return `export const reopenWords = ${JSON.stringify(Object.fromEntries(await Promise.all(words)))};`;
}

/** Texts of the notice; those of other files come with them. */
const NOTICE =
  /^(tag|reopen|title|intro|recipients|news|acceptAll|rejectAll|choose|close|policy|contact|classes\..+|signal|purposes\.(?!nec).+\.(title|description))$/;
const PLACEHOLDER = /^(loadOnce|allow|on|off)$/;

/** Names in the order of all texts; empty where `isIn` leaves one out. */
async function namesModule(isIn) {
  const names = (await orderOf()).map((name) => (isIn(name) ? name : ''));
  return `export const order = ${JSON.stringify(names.join(' ').trimEnd())}.split(' ');`;
}
const orderModule = () => namesModule((name) => NOTICE.test(name));
const ATTEND = /^(saved|unsaved|on|off|removed|remains|why\..+|runs|reload)$/;
const preferencesModule = () =>
  namesModule((name) => ![NOTICE, /^(loadOnce|allow|saved|unsaved|runs|reload)$/].some((other) => other.test(name)));
const attendModule = () => namesModule((name) => ATTEND.test(name));
const placeholderModule = () => namesModule((name) => PLACEHOLDER.test(name));

/** One import for each language, spelled out so that bundlers of sites see them. */
async function localesModule(folder = 'locales') {
  const imports = (await localeFiles()).map(
    ([name]) => `${JSON.stringify(name)}: () => import("assent:packed/${folder}/${name}.js")`,
  );
  return `const files = { ${imports.join(', ')} };
export const loadTexts = async (tag) => (await files[tag.toLowerCase()]()).texts;`;
}

const modules = {
  'assent:labels': labelsModule,
  'assent:reopen': reopenModule,
  'assent:order': orderModule,
  'assent:order-preferences': preferencesModule,
  'assent:order-placeholder': placeholderModule,
  'assent:order-attend': attendModule,
  'assent:order-more': async () => `export const order = ${JSON.stringify((await moreOrder()).join(' '))}.split(' ');`,
  'assent:locales': () => localesModule(),
  'assent:more-locales': () => localesModule('locales/more'),
};

/**
 * Modules made from the files in src/locales. `assent:labels` lets the boot file label the re-open control, `assent:reopen`
 * the check of a policy ask for such a label and know the languages, `assent:order` the interface find a text of the notice,
 * `assent:order-preferences`, `assent:order-placeholder` and `assent:order-attend` those of theirs,
 * `assent:order-more` is for those of `locales/more`, `assent:locales` and `assent:more-locales` let the npm build load a
 * language. Works in Rollup and in Vite.
 */
export function locales(isBeside = false) {
  return {
    name: 'assent-locales',
    enforce: 'pre',
    resolveId(source) {
      return /^assent:(?:labels|reopen|order(?:-\w+)?|(?:more-)?locales|packed\/)/.test(source) ? `\0${source}` : null;
    },
    async load(wanted) {
      const [, more, file] = /^\0assent:packed\/locales\/(more\/)?(.+)\.js$/.exec(wanted) ?? [];
      // Beside the file that loads them.
      if (isBeside && wanted === '\0assent:more-locales')
        return 'export const loadTexts = async (tag) => (await import(`./locales/more/${tag}.js`)).texts;';
      if (file) return (more ? packedMore : packed)((await localeFiles()).find(([name]) => name === file)[1]);
      return modules[wanted.slice(1)]?.() ?? null;
    },
  };
}

/** Writes dist/locales, and a type for what is in there. */
export const writeLocales = {
  name: 'write-locales',
  async buildStart() {
    for (const tag of await localeTags()) this.addWatchFile(join(localesFolder, `${tag}.ts`));
  },
  async generateBundle() {
    for (const [name, tag] of await localeFiles()) {
      this.emitFile({ type: 'asset', fileName: `locales/${name}.js`, source: await packed(tag) });
      this.emitFile({ type: 'asset', fileName: `locales/more/${name}.js`, source: await packedMore(tag) });
    }
    const source = '/** In the order of src/locales/en.ts. */\nexport declare const texts: readonly string[];\n';
    this.emitFile({ type: 'asset', fileName: 'types/locale.d.ts', source });
  },
};
