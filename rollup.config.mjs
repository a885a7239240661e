import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve as resolvePath } from 'node:path';
import { pathToFileURL } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import swc from '@swc/core';
import typescript from '@rollup/plugin-typescript';
import { arrange } from './build/arrange.mjs';
import { arrowFunctions } from './build/arrow-functions.mjs';
import { jsCookieParts } from './build/js-cookie-parts.mjs';
import { guardNameCache, guardNames } from './build/guard-names.mjs';
import { innerLetters, innerNameCache, innerNames } from './build/inner-names.mjs';
import { locales, writeLocales } from './build/locales.mjs';
import { preactParts } from './build/preact-parts.mjs';
import { writeSignals } from './build/signals.mjs';

const started = Date.now();

/** Warnings that mean a broken file: unknown imports must not turn into globals, cycles hide an order of loading. */
const fatal = new Set(['UNRESOLVED_IMPORT', 'MISSING_EXPORT', 'CIRCULAR_DEPENDENCY', 'MISSING_GLOBAL_NAME', 'EVAL']);

function onwarn(warning, warn) {
  // What others have written comes as they order it.
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids.every((id) => id.includes('/node_modules/'))) return;
  if (fatal.has(warning.code)) throw new Error(warning.message);
  warn(warning);
}

/** Type errors are shown and do not stop the build; `npm run typecheck` is what refuses them. */
const compile = (tsconfig, outDir, declaration) =>
  typescript({
    tsconfig,
    noEmit: false,
    noEmitOnError: false,
    outDir,
    declaration,
    declarationDir: declaration ? outDir : undefined,
  });

/** For every file but the command: all of it is compiled when the first is built, and the others take it from there. */
const { buildStart, generateBundle, renderStart: _, ...compiled } = compile('./tsconfig.json', 'dist/types', true);
let isCompiled = false;
const compileOnce = {
  ...compiled,
  buildStart(options) {
    // While watching, the plugin itself keeps what it compiled.
    if (isCompiled && !this.meta.watchMode) return;
    isCompiled = true;
    buildStart.call(this, options);
  },
};
const writeTypes = { name: 'write-types', generateBundle };

/** `isBeside`: further languages are files beside the one that loads them. */
const plugins = (compiler = compileOnce, isBeside = true) => [
  locales(isBeside),
  compiler,
  resolve({ extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
];

/**
 * Names that start with one underscore are private to one file and shortened. There are no exceptions at present; a
 * name that is shared between files, or that comes from outside, must not start so. (Preact's own start with two.)
 */
const privateNames = /^_[a-z]/;

const shortened = (regex, nameCache) => ({ mangle: { properties: { builtins: true, regex } }, nameCache });
/** In files that know each other. `but` is a name that the file wants of the browser, too, and takes from none of the others. */
const shortenedAlike = (but = '') => ({
  mangle: {
    properties: { builtins: true, regex: new RegExp(`(?!${but}$)(?:${privateNames.source}|${innerNames.source})`) },
  },
  nameCache: innerNameCache(),
});

/** In signals, what their parts call each other by, which no vendor's interface has; `start` is public in modules. */
const signalNames = (module) => ({
  mangle: {
    properties: { builtins: true, regex: module ? /^(switches|calls|caller)$/ : /^(switches|calls|caller|start)$/ },
  },
});
/** The second minifier takes the function around a script away: without a block its names would be the page's, too. */
const inBlock = { name: 'in-block', renderChunk: (code) => ({ code: `{${code.trim()}}`, map: null }) };

/** After the minifier: one word for both kinds of variables packs better, and nothing is ever assigned to a constant. */
const letOnly = {
  name: 'let-only',
  renderChunk: (code) => ({ code: code.replace(/\b(const|var)\b(?= ?[\w$[{])/g, 'let'), map: null }),
};

/**
 * What the first minifier leaves is folded further by a second one: sequences in place of blocks, calls of functions that
 * are used once. Together they make smaller files than either alone; names of members are left to the first.
 */
const foldFurther = {
  name: 'fold-further',
  renderChunk: async (code, _chunk, { format }) => {
    const module = format === 'es';
    const { code: folded } = await swc.minify(code, {
      ...{ module, toplevel: true, ecma: 2022, mangle: { toplevel: true } },
      compress: { passes: 3, inline: 1, toplevel: true, ecma: 2022, unsafe: true, unsafe_methods: true },
    });
    return { code: folded, map: null };
  },
};

const minify = (module, names = shortenedAlike(), more = [foldFurther]) => [
  arrowFunctions,
  terser({
    ecma: 2022,
    module,
    toplevel: true,
    // The unsafe ones assume what holds for our own code: functions are not constructed, getters only read. How often to
    // pass and what to inline is what comes out smallest.
    compress: {
      ...{ passes: 3, inline: module ? 3 : 1, lhs_constants: module, unsafe_methods: module, ecma: 2022 },
      ...{ pure_getters: true, unsafe_arrows: true, unsafe: true },
    },
    ...names,
    format: { ecma: 2022, comments: false },
  }),
  ...more,
  letOnly,
  innerLetters,
  arrange,
];

const minifySignal = (module) => [minify(module, signalNames(module)), ...(module ? [] : [inBlock])];

/** Others have written it with other habits, so nothing is assumed of it. */
const minifyLibrary = [terser({ ecma: 2022, module: true, format: { ecma: 2022, comments: false } })];

/** What the entries load lies beside them when it is served, whichever source file asks for it. */
const beside = (files) => ({
  name: 'beside',
  resolveId: {
    order: 'pre',
    handler(source) {
      const [, file] = files.find(([pattern]) => pattern.test(source)) ?? [];
      return file ? { id: file.endsWith('/') ? file + source.split('/').pop() : file, external: true } : null;
    },
  },
});
/** The script build has its own way to make elements; see there. */
const ownRuntime = {
  name: 'own-runtime',
  resolveId: {
    order: 'pre',
    handler: (source) => (source === 'preact/jsx-runtime' ? resolvePath('src/ui/jsx-runtime.ts') : null),
  },
};
/**
 * Tells V8 to compile all functions of a file while it comes in, in the background, and not each when it is first called,
 * after having read over it once. For files most of whose functions run at once.
 * https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const compileAtOnce = {
  name: 'compile-at-once',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      // Rollup ends a chunk with a line break, after all that plugins make of it.
      if (chunk.fileName === 'assent-ui.js') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code.trimEnd()}`;
    }
  },
};
const localesBeside = [/\/locales\/[\w-]+\.js$/, './locales/'];
const moreBeside = [/\/locales\/more\/[\w-]+\.js$/, './locales/more/'];

/** Every file of these folders that is an entry of its own, by the name that it gets in `dist`. */
async function inputsIn(folders) {
  const inputs = {};
  for (const [folder, name] of Object.entries(folders))
    for (const file of await readdir(`src/${folder}`))
      if (isEntry(`${folder}/${file}`)) inputs[name.replace('[name]', basename(file, '.ts'))] = `src/${folder}/${file}`;
  return inputs;
}
/** The other one says what these have in common. */
const isEntry = (file) => file !== 'regions/region-profile.ts';

/** The same data as JSON, for policies that are written by hand or by a server, and for the command. */
const writeData = {
  name: 'write-data',
  async writeBundle({ dir }, bundle) {
    for (const file of Object.keys(bundle).filter((name) => /^(regions|services)\//.test(name))) {
      const { profile, preset = profile } = await import(`${pathToFileURL(join(dir, file)).href}?${started}`);
      await writeFile(join(dir, file.replace(/js$/, 'json')), `${JSON.stringify(preset, null, 2)}\n`);
    }
  },
};

/** Full texts of the licenses of what is bundled: comments are stripped from the files themselves. */
async function writeLicenses() {
  const bundled = ['js-cookie', 'preact', '@iabgpp/cmpapi', '@iabtechlabtcf/core', '@iabtechlabtcf/cmpapi'];
  // Names its license, and has no text of it: another package of the IAB has.
  const textIn = { '@iabgpp/cmpapi': '@iabtechlabtcf/core' };
  const parts = await Promise.all(
    bundled.map(async (name) => {
      const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
      const text = await readFile(`node_modules/${textIn[name] ?? name}/LICENSE`, 'utf8');
      return `${name} ${version}\n\n${text.trim()}\n`;
    }),
  );
  const own = `assent\n\n${(await readFile('LICENSE', 'utf8')).trim()}\n`;
  await writeFile('dist/LICENSES.txt', [own, ...parts].join(`\n${'-'.repeat(72)}\n\n`));
}

/** Files that an earlier build left. They go last, so that `dist` is complete at every moment. */
async function removeStale() {
  for (const entry of await readdir('dist', { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await stat(file)).mtimeMs < started - 1000) await rm(file);
  }
}

const finish = {
  name: 'finish',
  async writeBundle() {
    await mkdir('dist', { recursive: true });
    await writeLicenses();
    await copyFile('src/core/policy.schema.json', 'dist/policy.schema.json');
    if (!this.meta.watchMode) await removeStale();
  },
};

/** `chunk-ui.js` for what src/ui/index.ts starts; Rollup's own name, `index`, would say nothing. */
const chunkFileNames = ({ name, facadeModuleId }) =>
  `chunk-${name === 'index' && facadeModuleId ? basename(dirname(facadeModuleId)) : name}.js`;

/** What the interface imports on demand, by source file. */
const onDemand = {
  placeholders: 'placeholder',
  'create-preferences': 'preferences',
  appearance: 'appearance',
  attend: 'attend',
  participants: 'participants',
};

export default [
  {
    input: 'src/loader.ts',
    // Without the directive: nothing in it depends on strict mode.
    output: { file: 'dist/assent.js', format: 'iife', strict: false, inlineDynamicImports: true },
    makeAbsoluteExternalsRelative: false,
    plugins: [
      beside([
        [/^\.\/interface\.js$/, './assent-ui.js'],
        [/^\.\/companions\.js$/, './assent-companions.js'],
        localesBeside,
      ]),
      ...plugins(),
      ...minify(false),
      compileAtOnce,
    ],
    onwarn,
  },
  {
    input: 'src/guard.ts',
    output: { file: 'dist/assent-guard.js', format: 'iife', strict: false },
    makeAbsoluteExternalsRelative: false,
    plugins: [
      beside([[/^\.\/guard-release\.js$/, './assent-guard-release.js']]),
      ...plugins(),
      // Folded further it comes out larger.
      minify(false, shortened(guardNames, guardNameCache()), []),
    ],
    onwarn,
  },
  {
    input: 'src/guard-release.ts',
    output: { file: 'dist/assent-guard-release.js', format: 'es' },
    plugins: [...plugins(), minify(true, shortened(guardNames, guardNameCache()))],
    onwarn,
  },
  {
    input: 'src/lockdown.ts',
    output: { file: 'dist/assent-lockdown.js', format: 'iife', strict: false },
    plugins: [...plugins(), minify(false, {}, [])],
    onwarn,
  },
  {
    input: { 'assent-ui': 'src/interface.ts' },
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: ({ name }) => `assent-${onDemand[name]}.js`,
      // As Rollup would do by itself, were there no top-level await.
      // swept-lines.ts is for preferences, too, and small.
      manualChunks: {
        attend: ['src/ui/attend.tsx', 'src/ui/swept-lines.ts'],
        'assent-ui': ['src/interface.ts', 'src/core/own-act.ts'],
      },
    },
    // The chunks take what they need from assent-ui.js, which is there when they are asked for.
    preserveEntrySignatures: 'allow-extension',
    makeAbsoluteExternalsRelative: false,
    plugins: [
      beside([
        localesBeside,
        [/^\.\/past\.js$/, './assent-past.js'],
        [/^\.\/sweep\.js$/, './assent-sweep.js'],
        [/^\.\/region-rules\.js$/, './assent-region.js'],
        [/^\.\/receipts\.js$/, './assent-receipts.js'],
        [/^\.\.\/rights\.js$/, './assent-rights.js'],
      ]),
      ownRuntime,
      preactParts,
      writeLocales,
      jsCookieParts,
      ...plugins(),
      ...minify(true),
      compileAtOnce,
    ],
    onwarn,
  },
  // On their own: assent-past.js is there before assent-ui.js is ready, and so can't import from it; assent-announcements.js
  // comes without it; what the others took from there would have to have a name in it.
  ...['past', 'sweep', 'region-rules', 'receipts', 'announcements', 'rights', 'companions'].map((name) => ({
    input: `src/${name}.ts`,
    output: { file: `dist/assent-${name.replace('-rules', '')}.js`, format: 'es' },
    makeAbsoluteExternalsRelative: false,
    plugins: [
      beside([[/^\.\/announcements\.js$/, './assent-announcements.js']]),
      ownRuntime,
      ...plugins(),
      minify(true),
    ],
    onwarn,
  })),
  {
    // With the IAB's libraries.
    input: 'src/tcf.ts',
    output: { file: 'dist/assent-tcf.js', format: 'es' },
    makeAbsoluteExternalsRelative: false,
    plugins: [beside([[/^\.\.\/vendors\.js$/, './assent-vendors.js']]), ...plugins(), minifyLibrary],
    onwarn,
  },
  {
    // With a Preact of its own, and without the short names of the others: what it gets comes from assent-tcf.js.
    input: 'src/vendors.ts',
    output: { file: 'dist/assent-vendors.js', format: 'es' },
    plugins: [ownRuntime, preactParts, ...plugins(), minify(true, {})],
    onwarn,
  },
  {
    input: 'src/account-script.ts',
    output: { file: 'dist/assent-account.js', format: 'iife', strict: false },
    plugins: [jsCookieParts, ...plugins(), ...minify(false, {}, [])],
    onwarn,
  },
  {
    // On its own: a site without accounts has nothing of it in its bundle.
    input: 'src/account.ts',
    output: { file: 'dist/account.js', format: 'es' },
    external: ['js-cookie'],
    plugins: plugins(),
    onwarn,
  },
  {
    // What npm users import: data. Signals are written beside it.
    input: {
      services: 'src/services.ts',
      ...(await inputsIn({ regions: 'regions/[name]', services: 'services/[name]' })),
    },
    output: { dir: 'dist', format: 'es', entryFileNames: '[name].js' },
    plugins: [...plugins(), writeData, writeSignals(minifySignal, minifyLibrary, onwarn)],
    onwarn,
  },
  {
    // On its own, so that a site without a bundler can take the one file.
    input: 'src/development.ts',
    output: { file: 'dist/development.js', format: 'es' },
    plugins: plugins(),
    onwarn,
  },
  {
    // For servers alone, and all in one file. To be read, but for comments: their links look like addresses that are fetched.
    input: 'src/server.ts',
    output: { file: 'dist/server.js', format: 'es' },
    plugins: [
      ...plugins(),
      terser({ compress: false, mangle: false, format: { ecma: 2022, beautify: true, comments: false } }),
    ],
    onwarn,
  },
  {
    // The command; on its own, so that it starts fast.
    input: 'src/cli/cli.ts',
    output: { file: 'dist/cli.js', format: 'es' },
    external: [/^node:/],
    plugins: plugins(compile('./src/cli/tsconfig.json', 'dist', false)),
    onwarn,
  },
  {
    // Chunks stay at the top, where `./locales/` means the same as for assent.js.
    input: { index: 'src/index.ts' },
    output: { dir: 'dist', format: 'es', entryFileNames: '[name].js', chunkFileNames },
    external: [/^preact/, 'js-cookie'],
    makeAbsoluteExternalsRelative: false,
    plugins: [beside([localesBeside, moreBeside]), ...plugins(compileOnce, false), writeTypes, finish],
    onwarn,
  },
];
