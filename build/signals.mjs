import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import ts from 'typescript';

/** Names of the signals: every file of the folder but those that say what they have in common. */
export async function signalNames() {
  const files = await readdir('src/signals');
  return files
    .filter((file) => file.endsWith('.ts') && !/^(signal|connect-.*|tell-.*)\.ts$/.test(file))
    .map((file) => basename(file, '.ts'))
    .sort();
}

/** What gpp.ts loads from its folder is `gpp.library.js` beside it: a name that no entry of the package has. */
const libraryOf = (source) => `${source.split('/')[1]}.library.js`;

/** Types have been looked at elsewhere: here they are only left out, which is fast enough to do for each file anew. */
const withoutTypes = (signal, libraries) => ({
  name: 'without-types',
  resolveId: (source, importer) => {
    if (source === 'assent:signal') return new URL(`../src/signals/${signal}.ts`, import.meta.url).pathname;
    return importer?.endsWith('.ts') && source.startsWith('.')
      ? new URL(source.replace(/js$/, 'ts'), `file://${importer}`).pathname
      : null;
  },
  resolveDynamicImport(source) {
    // Built with the rest of assent, one folder up.
    if (source === '../tcf.js') return { id: '../assent-tcf.js', external: true };
    libraries.add(source);
    return { id: `./${libraryOf(source)}`, external: true };
  },
  load: async (id) => {
    if (!id.endsWith('.ts')) return null;
    const { outputText } = ts.transpileModule(await readFile(id, 'utf8'), {
      compilerOptions: { target: 'es2022', module: 'esnext', verbatimModuleSyntax: true },
    });
    return outputText;
  },
});

/**
 * Each signal twice, and each file whole: as a script for a tag, which starts at once, and as a module, which does nothing
 * by itself. What both load by themselves, with what others have written, is a file of its own. `minify` gives the plugins
 * that make a file small, for a module or not; `minifyLibrary` those for what is not only our own.
 */
export const writeSignals = (minify, minifyLibrary, onwarn) => ({
  name: 'write-signals',
  async writeBundle() {
    const libraries = new Set();
    const write = async (input, name, output) => {
      const bundle = await rollup({
        ...{ input, plugins: [withoutTypes(name, libraries), resolve()], onwarn },
        makeAbsoluteExternalsRelative: false,
      });
      await bundle.write({ strict: false, ...output });
      await bundle.close();
    };
    for (const name of await signalNames())
      for (const [input, format, file] of [
        ['src/signal-tag.ts', 'iife', `dist/signals/${name}.js`],
        [`src/signals/${name}.ts`, 'es', `dist/signals/${name}.module.js`],
      ])
        await write(input, name, { file, format, plugins: minify(format === 'es') });
    for (const source of libraries)
      await write(`src/signals/${source.replace(/js$/, 'ts')}`, '', {
        file: `dist/signals/${libraryOf(source)}`,
        format: 'es',
        plugins: minifyLibrary,
      });
  },
});
