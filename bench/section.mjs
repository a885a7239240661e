/*
 * Sections of docs/benchmarks.md that have a run of their own.
 */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Those that `npm run bench` does not measure, and keeps. */
const kept = ['Lighthouse', 'Looking for a service'];

/** Each from its heading to the next one of its rank. */
const sectionsOf = (page) => page.split(/^(?=## )/m);

const titleOf = (section) => /^## (.*)$/m.exec(section)?.[1];

const format = (file) =>
  spawnSync('oxfmt', [fileURLToPath(file)], { stdio: 'inherit', shell: process.platform === 'win32' });

/** Puts it where the section with its title is, or before the method. */
export async function replaceSection(file, section) {
  const sections = sectionsOf(await readFile(file, 'utf8'));
  const others = sections.filter((one) => titleOf(one) !== titleOf(section));
  const place = sections.findIndex((one) => [titleOf(section), 'Method'].includes(titleOf(one)));
  await writeFile(file, others.toSpliced(place < 0 ? others.length : place, 0, `${section.trim()}\n\n`).join(''));
  format(file);
}

/** Writes a new page, with what the old one has from runs of their own. */
export async function replacePage(file, page) {
  const own = sectionsOf(await readFile(file, 'utf8')).filter((one) => kept.includes(titleOf(one)));
  await writeFile(file, page);
  for (const section of own) await replaceSection(file, section);
  format(file);
}
