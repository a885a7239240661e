import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

export interface CommandLine {
  /** Runs the built command in a folder of its own. */
  readonly run: (words: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<Ran>;
  /** Writes a file into that folder: text as it is, anything else as JSON. */
  readonly write: (name: string, content: unknown) => Promise<string>;
  readonly folder: () => string;
}

/** The command `assent` as a process, for the test file that calls it. */
export function useCommand(): CommandLine {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assent-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  return {
    folder: () => folder,
    write: async (name, content) => {
      const path = join(folder, name);
      await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    },
    run: (words, environment = {}) =>
      new Promise((resolve) => {
        const options = { cwd: folder, env: { PATH: process.env['PATH'], ...environment } };
        execFile(process.execPath, [command, ...words], options, (error, out, told) => {
          resolve({ code: error === null ? 0 : Number(error.code), out, told });
        });
      }),
  };
}
