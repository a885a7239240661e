import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
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

/** Types have been looked at elsewhere: here they are only left out, which is fast enough to do for each file anew. */
const withoutTypes = (signal) => ({
  name: 'without-types',
  resolveId: (source, importer) => {
    // What a signal needs more of lies one folder up in `dist`, too.
    if (source === '../tcf.js') return { id: '../assent-tcf.js', external: true };
    if (source === 'assent:signal') return new URL(`../src/signals/${signal}.ts`, import.meta.url).pathname;
    return importer && source.startsWith('.')
      ? new URL(source.replace(/js$/, 'ts'), `file://${importer}`).pathname
      : null;
  },
  load: async (id) => {
    const { outputText } = ts.transpileModule(await readFile(id, 'utf8'), {
      compilerOptions: { target: 'es2022', module: 'esnext', verbatimModuleSyntax: true },
    });
    return outputText;
  },
});

/**
 * Each signal twice, and each file whole: as a script for a tag, which starts at once, and as a module, which does nothing
 * by itself. `minify` gives the plugins that make a file small, for a module or not.
 */
export const writeSignals = (minify, onwarn) => ({
  name: 'write-signals',
  async writeBundle() {
    for (const name of await signalNames())
      for (const [input, format, file] of [
        ['src/signal-tag.ts', 'iife', `dist/signals/${name}.js`],
        [`src/signals/${name}.ts`, 'es', `dist/signals/${name}.module.js`],
      ]) {
        const bundle = await rollup({
          ...{ input, plugins: [withoutTypes(name)], onwarn },
          makeAbsoluteExternalsRelative: false,
        });
        await bundle.write({ file, format, strict: false, plugins: minify(format === 'es') });
        await bundle.close();
      }
  },
});
