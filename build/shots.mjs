/*
 * `npm run shots`: pictures of the built files on the demo, in many looks, languages and windows, and a page that shows
 * them: docs/gallery/. `npm run shots -- dialog focus` takes these alone.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { startDemo } from '../demo/server.mjs';
import { chromiumFlags, ensureChromium } from '../test/support/chromium.mjs';
import { galleryPage } from './gallery/gallery-page.mjs';
import { sections } from './gallery/pictures.mjs';
import { takePicture } from './gallery/take-picture.mjs';

const folder = new URL('../docs/gallery/', import.meta.url);
const every = sections.flatMap(({ pictures }) => pictures);
const named = process.argv.slice(2);
const unknown = named.find((name) => !every.some((picture) => picture.name === name));
if (unknown) throw new Error(`"${unknown}" is none of: ${every.map(({ name }) => name).join(', ')}.`);

// Of a picture that is no more nothing is left.
if (!named[0]) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const demo = await startDemo({ port: 0, quiet: true });
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  // Grey edges of letters: the same on every screen, and smaller.
  args: [...chromiumFlags, '--disable-lcd-text', '--font-render-hinting=none', '--hide-scrollbars'],
});
try {
  let bytes = 0;
  for (const picture of every.filter(({ name }) => !named[0] || named.includes(name))) {
    const file = await takePicture(browser, demo.siteUrl, picture);
    await writeFile(new URL(`${picture.name}.png`, folder), file);
    bytes += file.length;
  }
  await writeFile(new URL('README.md', folder), galleryPage(sections));
  console.log(`docs/gallery: ${named.length || every.length} pictures, ${Math.round(bytes / 1024)} KiB`);
} finally {
  await Promise.all([browser.close(), demo.close()]);
}
