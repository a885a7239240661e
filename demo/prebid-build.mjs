import { readFile } from 'node:fs/promises';

const chunks = new URL('../node_modules/prebid.js/dist/chunks/', import.meta.url);
let built;

/** What the demo's publisher has. */
export function prebidBuild() {
  built ??= joinPrebid(['prebidServerBidAdapter', 'userId', 'sharedIdSystem']);
  return built;
}

/**
 * A Prebid.js build as `gulp build --modules=…` makes it: the core, the pieces that it and the modules need, the
 * modules, and the call that starts the queue. The npm package ships all of them minified; they only need joining.
 */
export async function joinPrebid(modules) {
  const needs = JSON.parse(await readFile(new URL('dependencies.json', chunks), 'utf8'));
  const own = ['prebid-core', ...modules].map((name) => `${name}.js`);
  const shared = own.flatMap((name) => needs[name] ?? []);
  const names = [...new Set([own[0], ...shared, ...own.slice(1)])];
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, chunks), 'utf8')));
  return `/* Prebid.js, modules: ${modules.join(', ')} */\n${texts.join('\n')}\npbjs.processQueue();\n`;
}
