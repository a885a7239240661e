import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import ts from 'typescript';

const ids = ['assent:labels', 'assent:locales'];

/** Folder that holds one file per language. */
export const localesFolder = fileURLToPath(new URL('../src/locales', import.meta.url));

/** Tags of the languages that exist, sorted; `texts.ts` holds the type they all satisfy. */
export async function localeTags() {
  const names = await readdir(localesFolder);
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && name !== 'texts.ts')
    .map((name) => basename(name, '.ts'))
    .sort();
}

/** The text of the first property called `name`. Read from the syntax tree: a locale is data and is not run. */
function textOf(name, source, file) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const find = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === name) {
      if (ts.isStringLiteralLike(node.initializer)) return node.initializer.text;
    }
    return ts.forEachChild(node, find);
  };
  const text = find(tree);
  if (text === undefined) throw new Error(`${file}: "${name}" must be a plain string`);
  return text;
}

/** For each language the words of the re-open control. */
async function labelsModule(context) {
  const labels = {};
  for (const tag of await localeTags()) {
    const file = join(localesFolder, `${tag}.ts`);
    context.addWatchFile?.(file);
    labels[tag] = textOf('reopen', await readFile(file, 'utf8'), file);
  }
  return `export const labels = ${JSON.stringify(labels)};`;
}

/** One import for each language, spelled out so that bundlers of sites see them. */
async function localesModule() {
  const imports = (await localeTags()).map((tag) => {
    const file = JSON.stringify(join(localesFolder, `${tag}.js`));
    return `${JSON.stringify(tag)}: () => import(${file})`;
  });
  return `const files = { ${imports.join(', ')} };
export const loadTexts = async (tag) => (await files[tag]()).texts;`;
}

/**
 * Two modules made from the files in src/locales. `assent:labels` lets the boot file label the re-open control, and know
 * which languages exist, without loading one. `assent:locales` loads one in the npm build. Works in Rollup and in Vite.
 */
export function localeLabels() {
  return {
    name: 'assent-locales',
    enforce: 'pre',
    resolveId(source) {
      return ids.includes(source) ? `\0${source}` : null;
    },
    async load(wanted) {
      if (wanted === '\0assent:labels') return labelsModule(this);
      return wanted === '\0assent:locales' ? localesModule() : null;
    },
  };
}
